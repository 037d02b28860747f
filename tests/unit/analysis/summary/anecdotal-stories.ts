/** A story that opens on a scene; `nut` begins the sentence that tells what the story is about. */
export interface AnecdotalStory {
  readonly title: string;
  readonly nut: string;
  readonly paragraphs: readonly string[];
}

/** Written for these tests; no title gives the nut sentence away word for word. */
export const ANECDOTAL_STORIES: readonly AnecdotalStory[] = [
  {
    title: 'Fishing villages count the cost of a vanishing catch',
    nut: 'Catches along the coast have fallen',
    paragraphs: [
      'On a grey morning in March, Amadou Sarr pushed his blue boat off the sand and looked at the sky. He had been awake since three. His wife handed him a flask of tea and a bag of bread.',
      'By noon he was back, wet to the waist, with eleven small fish in the bottom of a bucket. He tipped them on to the table and counted them twice.',
      'Catches along the coast have fallen by two thirds in ten years as foreign trawlers work ever closer to the shore, according to a study published this week by the national fisheries institute.',
      'The institute counted 214 industrial vessels in the zone that the law keeps for small boats. Only nine of them were ever fined.',
      '“We are not fishermen any more,” Sarr said. “We are people who own boats.”',
      'The government says that it will double the number of patrols by the end of the year and suspend new licences for foreign ships.',
      'Traders in the market at Joal say prices have tripled since 2019. Families who ate fish every day now eat it once a week.',
      'Sarr mended a net as he talked. The thread was orange, because orange was what the shop had.',
    ],
  },
  {
    title: 'Rents push teachers out of the city they teach in',
    nut: 'Nearly one in four teachers',
    paragraphs: [
      'Every evening at six, after the last pupil has gone, Helen Brodie pulls a sleeping bag from the cupboard in classroom 4B.',
      'She rolls it out under the map of South America. The caretaker knocks once, says goodnight and leaves the corridor light on.',
      '“It’s quiet,” she says. “And there is a kettle.”',
      'Nearly one in four teachers in the city now spends more than half of their pay on rent, the teachers’ union said on Tuesday, and hundreds have left their posts since September because they cannot afford to live near their schools.',
      'The union surveyed 3,100 members in state schools. Rents in the city have risen 38 per cent in three years, while teachers’ pay has gone up by 9 per cent.',
      'The council plans to build 400 flats for key workers, but the first will not be ready until 2028.',
      'Landlords’ groups say that taxes and repairs have driven up their costs.',
      'Brodie, 29, teaches geography. She has applied for jobs in two other towns.',
      'In the morning she folds the sleeping bag, brushes her teeth in the staff toilet and writes the date on the board.',
    ],
  },
  {
    title: 'The hospital that ran out of blood',
    nut: 'Hospitals in the north of the country',
    paragraphs: [
      'When the telephone rang in the small office behind the pharmacy, Dr. Ilir Marku already knew what the voice would ask.',
      'He opened the refrigerator and counted the bags. There were two. He closed the door again, slowly, as if that might change the number.',
      'Outside, a father of four sat on a plastic chair with his sleeve rolled up, waiting to be told that he was the wrong type.',
      'Hospitals in the north of the country have been short of blood for seven weeks after the national blood service lost a third of its donors, forcing doctors to put off more than 900 operations, health officials said.',
      'The service closed 14 of its 31 collection points in January to save money. Donations dropped at once.',
      'The health minister, Arta Hoxha, told parliament on Thursday that mobile units would start work within a month and that the closed points would be reviewed.',
      '“A month is a long time in here,” Marku said.',
      'Neighbouring countries have sent 600 units of blood since February, and the army has asked soldiers to give.',
      'The man on the plastic chair turned out to be the right type. He gave, ate a biscuit and gave his telephone number too.',
    ],
  },
  {
    title: 'How a border closed between two halves of a market town',
    nut: 'The closure of the bridge',
    paragraphs: [
      'Rosa Quispe can see her sister’s kitchen from her own. She can see the yellow curtain, the cat on the sill and, on washing days, whose shirts are on the line.',
      'She has not sat at the table there since April. Between the two windows run forty metres of brown water and a bridge with a chain across it.',
      'Some evenings the sisters wave. Some evenings they shout the football scores.',
      'The closure of the bridge, ordered by both governments in a dispute over fuel smuggling, has cut trade in the divided town by half and kept some 12,000 people from jobs, schools and clinics on the other side, the chamber of commerce says.',
      'Officials from the two countries met twice this month without agreement. A third round of talks is due to begin on Monday.',
      'Police say smugglers carried as much as 40,000 litres a night across the bridge before it was shut.',
      'Shopkeepers on both banks have asked for a pass that would let residents cross on foot.',
      '“I could swim,” Quispe said. “But what would I do with the cake?”',
    ],
  },
  {
    title: 'Why so many cyclists are dying on country roads',
    nut: 'More cyclists died on rural roads',
    paragraphs: [
      'The lane was dry and the sun was low. Peter Lindqvist had ridden it every Sunday for twenty years, and he knew each gate.',
      'He remembers a bend, a hedge and the smell of cut grass. He does not remember the car.',
      'He woke nine days later. His daughter was asleep in the chair by the window, with her shoes still on.',
      'More cyclists died on rural roads last year than in any year since 1994, figures released on Wednesday by the transport ministry show, although fewer people were killed in towns.',
      'Of the 131 cyclists killed, 88 were riding outside built-up areas, and in most cases a driver was overtaking.',
      'The ministry plans to cut the speed limit on narrow lanes from 90 to 60 kilometres an hour, a change that farmers and hauliers oppose.',
      'Cycling groups want the police to act on footage from helmet cameras.',
      'Lindqvist is learning to walk with a stick. The bicycle hangs in the garage; he has not decided.',
    ],
  },
  {
    title: 'A winter without snow tests the ski villages',
    nut: 'A third of the resorts',
    paragraphs: [
      'Inside the ticket office at the foot of the lift, Marta Keller is knitting. The scarf is already long enough for two people.',
      'The lift has not moved since Christmas. Through the window the slope is green, then brown, then green again, and two cows stand where the queue should be.',
      'A boy comes in and asks for the price of a day pass. She laughs, and then he laughs.',
      'A third of the resorts in the region have not opened at all this winter, the warmest since records began in 1931, and the tourist board expects losses of 240 million euros by Easter.',
      'Banks have frozen loans to resorts below 1,500 metres. Two hotel groups said on Friday that they would close 11 houses.',
      'The regional government is to vote next week on a fund that would pay villages to take down lifts for good.',
      'Climate scientists at the university say that by 2050 snow will be certain only above 2,000 metres.',
      '“My grandfather kept cows,” Keller said. “So we know how.”',
    ],
  },
  {
    title: 'The last call centre',
    nut: 'The company said in February',
    paragraphs: [
      'At 7.58 a.m. Priya Nair hangs her coat on the hook that has been hers since 2006, puts on the headset and says hello to a machine.',
      'The machine says hello back. It has her accent. It ought to: it learned from eleven years of her calls.',
      'She listens while it calms a man in Leeds whose parcel is lost. She does not have to say a word, and she does not.',
      'The company said in February that it would replace 4,200 of its 5,000 operators with software by the end of the year, the largest such cut yet in an industry that employs more than a million people in the country.',
      'Unions have called a one-day strike for March 14 and want a tax on firms that automate jobs.',
      'Three rivals have announced cuts since, and analysts at two banks expect half of the sector’s jobs to go by 2030.',
      'The labour ministry says it will pay for retraining, at 40,000 rupees a head.',
      'At four she logs off. “Goodbye, Priya,” says the machine.',
    ],
  },
  {
    title: 'What the flood left behind in the valley',
    nut: 'Insurers have paid',
    paragraphs: [
      'There is a line on the wall of the Duarte family’s living room, a little above the piano. Below it the paint is the colour of coffee.',
      'Ana Duarte runs her finger along it when visitors come. She was standing on that piano, she says, when the boat came through the window.',
      'The piano is still there. It no longer plays.',
      'Insurers have paid fewer than one in five claims from the November floods that killed 63 people and ruined 9,000 homes in the valley, an inquiry by the national ombudsman found on Monday.',
      'The ombudsman, Rui Falcão, said firms had used a clause on “surface water” to refuse families who had paid for cover for decades.',
      'The insurers’ association rejected the findings and said that 70 per cent of claims were still open.',
      'Parliament will hear the heads of the four largest firms next month.',
      'Duarte has filled in the form three times. Each time it asks how high the water was, in centimetres.',
    ],
  },
  {
    title: 'Night buses return to the valley after nine years',
    nut: 'The valley council voted',
    paragraphs: [
      'At ten to midnight on Saturday, with the rain coming in under the shelter, Moira Keane put down her bag and watched the lights climb the hill.',
      'She folded her umbrella. Nobody else was on the bench, and the driver waved her in without looking at the ticket.',
      'The valley council voted in March to bring back all four night lines that were cut nine years ago, and to pay the £1.8 million a year that they cost out of parking fees.',
      'The council says that 3,400 people used the buses in the first week, twice as many as it had counted on.',
      'Taxi firms have asked a court to stop the scheme, which they call unfair.',
      'A decision is expected in June, according to the county court.',
    ],
  },
];
