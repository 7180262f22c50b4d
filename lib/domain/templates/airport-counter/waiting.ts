import { chooseOne, duration, durationBands, option, section, text, whenAtLeast, yesNo } from '../builders'
import { dutyManager, rota } from './owners'

export const waiting = section(
  'waiting',
  {
    title: text('Queue and waiting', 'Очередь и ожидание', 'Eilė ir laukimas'),
    intro: text(
      'Start the stopwatch behind the last person in the line.',
      'Включите секундомер, встав за последним в очереди.',
      'Chronometrą įjunkite atsistoję už paskutinio žmogaus eilėje.',
    ),
    share: 0.14,
    zone: [72, 88],
  },
  [
    duration(
      'wait_to_counter',
      {
        name: text(
          'The passenger stands at the counter in under ten minutes',
          'Пассажир у стойки менее чем через десять минут',
          'Keleivis prie stalo atsiduria greičiau nei po dešimties minučių',
        ),
        prompt: text('How long did you queue?', 'Сколько вы простояли в очереди?', 'Kiek stovėjote eilėje?'),
        guidance: text(
          'Until you are called or waved up. Your flight comes first: step out and note the minutes if it becomes tight.',
          'Пока вас не подозвали. Рейс важнее: если времени мало, выйдите из очереди и запишите минуты.',
          'Kol jus pakvietė. Skrydis svarbiausia: jei laiko trūksta, išeikite iš eilės ir užsirašykite minutes.',
        ),
        weight: 3,
        chain: rota,
      },
      durationBands([
        [600, 1],
        [1200, 0.5],
      ]),
    ),
    yesNo('counter_added', {
      name: text(
        'With ten or more groups waiting, one more counter opens',
        'Когда ждут десять и более групп, открывают ещё стойку',
        'Kai laukia dešimt ar daugiau grupių, atidaromas dar vienas stalas',
      ),
      prompt: text(
        'Was one more counter opened while you queued?',
        'Открыли ли ещё одну стойку, пока вы стояли?',
        'Ar jums stovint atidarė dar vieną stalą?',
      ),
      guidance: text(
        'All of them at work already, or staff taking people to machines: "Yes". Asked because ten groups or more were ahead.',
        'Все стойки и так работали или сотрудники провожали к автоматам — «Да». Вопрос задан, потому что впереди было не меньше десяти групп.',
        'Visi stalai jau dirbo arba darbuotojai lydėjo prie automatų – „Taip“. Klausiama, nes priekyje buvo bent dešimt grupių.',
      ),
      chain: rota,
      condition: whenAtLeast('people_ahead', 10),
    }),
    chooseOne(
      'queue_led',
      {
        name: text('Someone watches over the queue', 'За очередью кто-то следит', 'Kas nors prižiūri eilę'),
        prompt: text(
          'Who took care of the people in the queue?',
          'Кто занимался людьми в очереди?',
          'Kas rūpinosi žmonėmis eilėje?',
        ),
        guidance: text(
          'Calling up those whose flight closes, answering questions, pointing to machines. No queue: not applicable.',
          'Подзывал тех, чья регистрация заканчивается, отвечал, показывал автоматы. Очереди не было — «неприменимо».',
          'Kvietė tuos, kurių registracija baigiasi, atsakinėjo, rodė automatus. Eilės nebuvo – „netaikoma“.',
        ),
        canBeAbsent: true,
        chain: dutyManager,
      },
      [
        option(
          'walked',
          1,
          true,
          text(
            'An employee walked along the line',
            'Сотрудник ходил вдоль очереди',
            'Darbuotojas vaikščiojo palei eilę',
          ),
        ),
        option(
          'called',
          0.5,
          false,
          text('Calls from behind the counter', 'Только кричали из-за стойки', 'Tik šūkčiojo iš už stalo'),
        ),
        option('nobody', 0, false, text('Nobody', 'Никто', 'Niekas')),
      ],
    ),
  ],
)
