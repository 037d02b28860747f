import { describe, expect, test } from 'vitest';
import { tellLanguage } from '../../../../src/analysis/text/language.ts';

function tell(text: string, language?: string, title = ''): string | undefined {
  const blocks = text === '' ? [] : [{ kind: 'paragraph' as const, text }];
  return tellLanguage({ title, blocks, ...(language === undefined ? {} : { language }) });
}

const SENTENCES: readonly (readonly [string, string])[] = [
  ['en', 'The council said that it would open the bridge to all of the traffic when the work is done.'],
  ['es', 'El ayuntamiento dijo que el puente se abrirá al tráfico cuando terminen las obras de la calle.'],
  ['fr', 'La mairie a annoncé que le pont sera ouvert à la circulation dès que les travaux sont finis.'],
  ['de', 'Die Stadt hat mitgeteilt, dass die Brücke für den Verkehr geöffnet wird, sobald sie fertig ist.'],
  ['it', 'Il comune ha detto che il ponte sarà aperto al traffico quando i lavori della strada sono finiti.'],
  ['pt', 'A câmara disse que a ponte não será aberta ao trânsito até que as obras da rua estejam prontas.'],
  ['nl', 'De gemeente zegt dat de brug voor het verkeer open gaat als het werk aan de weg klaar is.'],
  ['pl', 'Miasto podało, że most będzie otwarty dla ruchu, gdy tylko skończą się prace na ulicy i w tunelu.'],
  ['ru', 'Власти города сообщили, что мост откроют для движения, как только на нём закончат работы.'],
  ['uk', 'Влада міста повідомила, що міст відкриють для руху, щойно на ньому закінчать роботи та ремонт.'],
  ['bg', 'Общината съобщи, че мостът ще бъде отворен за движение, след като се завършат работите по него.'],
  ['el', 'Ο δήμος ανακοίνωσε ότι η γέφυρα θα ανοίξει για την κυκλοφορία μόλις τελειώσουν τα έργα.'],
  ['ar', 'أعلنت البلدية أن الجسر سيفتح أمام حركة المرور بعد انتهاء الأعمال في الشارع.'],
  ['fa', 'شهرداری اعلام کرد که این پل پس از پایان کار برای رفت و آمد باز می شود.'],
  ['ur', 'بلدیہ نے کہا ہے کہ کام ختم ہونے کے بعد پل کو ٹریفک کے لیے کھول دیا جائے گا۔'],
  ['he', 'העירייה הודיעה כי הגשר ייפתח לתנועה לאחר שיסתיימו העבודות ברחוב.'],
  ['zh', '市政府表示，工程完成后，大桥将对车辆开放。'],
  ['ja', '市は、工事が終わり次第、橋を車両に開放すると発表した。'],
  ['ko', '시는 공사가 끝나는 대로 다리를 차량에 개방하겠다고 밝혔다.'],
  ['hi', 'नगर परिषद ने कहा कि काम पूरा होने के बाद पुल यातायात के लिए खोला जाएगा।'],
  ['tr', 'Belediye, köprünün bu çalışmalar bittikten sonra trafik için ve yayalar için açılacağını söyledi.'],
  ['sv', 'Kommunen säger att bron ska öppnas för trafik när arbetet på vägen är klart, men inte för bussar.'],
  ['da', 'Kommunen siger, at broen bliver åbnet for trafik, når arbejdet er færdigt, og at der ikke er fare.'],
  ['fi', 'Kaupunki kertoo, että silta avataan liikenteelle, kun työt ovat valmiit, mutta se ei ole varmaa.'],
  ['cs', 'Město oznámilo, že most bude otevřen pro dopravu, jakmile skončí práce, které se na něm konají.'],
  ['hu', 'A város közölte, hogy a hidat megnyitják a forgalom előtt, de csak akkor, ha az út már kész van.'],
  ['ro', 'Primăria a anunțat că podul va fi deschis pentru trafic după ce lucrările la stradă sunt gata.'],
  ['id', 'Pemerintah kota mengatakan jembatan itu akan dibuka untuk kendaraan setelah pekerjaan ini selesai.'],
  ['vi', 'Thành phố cho biết cây cầu sẽ được mở cho các xe khi công trình này đã xong và không còn nguy hiểm.'],
  ['th', 'เทศบาลกล่าวว่าสะพานจะเปิดให้รถผ่านเมื่อการก่อสร้างเสร็จสิ้น'],
];

describe('tellLanguage', () => {
  test.each(SENTENCES)('%s from its text alone', (language, text) => {
    expect(tell(text)).toBe(language);
  });

  test.each(SENTENCES)('%s though the page declares another', (language, text) => {
    expect(tell(text, language === 'en' ? 'fr-FR' : 'en-US')).toBe(language);
  });

  test.each([
    ['too short for a verdict', 'Guten Tag', 'de-AT', 'de'],
    ['no text at all', '', 'en-GB', 'en'],
    ['nothing to tell it by', '', undefined, undefined],
    ['only figures', '12.5 — 13', 'fr', 'fr'],
    [
      'a near relative',
      'Kommunen sier at broen blir åpnet for trafikk når arbeidet er ferdig, men det er ikke sikkert.',
      'nb-NO',
      'nb',
    ],
    ['Latin script without a list', 'Lorem dolor amet consectetur', undefined, undefined],
    ['a script that several languages share', 'पालिकेने सांगितले की काम संपल्यावर पूल वाहतुकीसाठी खुला होईल.', 'mr', 'mr'],
    ['an old tag', '', 'iw', 'he'],
    ['a tag that says nothing', '', 'und', undefined],
    ['a tag that is none', '', 'English', undefined],
  ])('%s', (_, text, declared, expected) => {
    expect(tell(text, declared)).toBe(expected);
  });

  test('takes the title where there is no text', () => {
    expect(tell('', undefined, 'Дорогу закрыли')).toBe('ru');
  });
});
