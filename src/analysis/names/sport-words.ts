import { WordGlance } from '../text/word-glance.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const SPORT = words(
  'coach coaches goal goals goalkeeper goalless striker midfielder defender winger forward captain squad referee umpire league season fixture fixtures match ' +
    'matches semi-final semi-finals semifinal semifinals quarter-final quarter-finals quarterfinal quarterfinals play-off play-offs playoff playoffs kick-off ' +
    'half-time halftime penalty penalties equaliser equalizer scored scoring score scorer innings wicket wickets batsman batter bowler bowled overs runs ' +
    'tournament champions championship cup trophy relegation promotion derby stadium teammate teammates medal gold bronze silver sprint marathon lap laps ' +
    'pitcher inning quarterback touchdown touchdowns rebounds assists dunk puck hat-trick offside substitute header free-kick corner tackle tackles try tries ' +
    'scrum fly-half prop hooker rugby football soccer basketball baseball hockey cricket tennis volleyball handball netball athletics boxing wrestling cyclist ' +
    'cycling racing sets serve seed seeded unseeded finalist finalists runners-up winners defeat defeated beat beaten beating win wins won victory draw drew ' +
    'points table standings unbeaten away visitors hosts fans supporters transfer signing club clubs team teams player players playing played game games race races',
);

const glance = new WordGlance(SPORT);

/** Whether a word in small letters is one of those that reports of sport use. */
export function isSportWord(lower: string): boolean {
  return glance.mayBe(lower) && SPORT.has(lower);
}

/**
 * How far an article speaks of sport, in steps: 0 not at all, 1 a little, 2 plainly, 3 throughout. `hits` of its `count` words are of sport,
 * so many of them `distinct`.
 */
export function sportLevel(count: number, hits: number, distinct: number): number {
  const share = hits / Math.max(count, 40);
  if (distinct < 4 || share < 0.01) return 0;
  return share < 0.025 ? 1 : share < 0.045 ? 2 : 3;
}
