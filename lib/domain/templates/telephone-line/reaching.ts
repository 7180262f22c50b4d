import {
  chooseOne,
  count,
  countBands,
  duration,
  durationBands,
  option,
  section,
  text,
  timeOfDay,
  yesNo,
} from '../builders'
import { dataProtection, menu, staffing } from './owners'

export const reaching = section(
  'reaching',
  {
    title: text('Getting through', 'Дозвон', 'Prisiskambinimas'),
    intro: text(
      'Dial from a quiet place with the number in your brief, loudspeaker on, stopwatch at hand.',
      'Звоните из тихого места по номеру из задания, на громкой связи, секундомер под рукой.',
      'Skambinkite iš tylios vietos užduotyje nurodytu numeriu, įjungę garsiakalbį, po ranka – chronometras.',
    ),
    share: 0,
    zone: [70, 88],
  },
  [
    timeOfDay('called_at', {
      name: text('Time of the call', 'Время звонка', 'Skambučio laikas'),
      prompt: text('When did you dial?', 'Во сколько вы набрали номер?', 'Kada surinkote numerį?'),
      guidance: text(
        'The minute shown in the call list of your telephone.',
        'Минута из журнала звонков вашего телефона.',
        'Minutė iš jūsų telefono skambučių sąrašo.',
      ),
    }),
    count(
      'attempts',
      {
        name: text(
          'The line answers at the first attempt',
          'Дозваниваются с первого раза',
          'Prisiskambinama iš pirmo karto',
        ),
        prompt: text(
          'How many times did you dial until a person answered?',
          'Сколько раз вы набирали номер, пока не ответил человек?',
          'Kiek kartų skambinote, kol atsiliepė žmogus?',
        ),
        guidance: text(
          'Engaged, cut off or given up after ten minutes: dial again a quarter of an hour later. After the third attempt stop and write to your coordinator.',
          'Занято, сброс или десять минут без ответа — перезвоните через четверть часа. После третьей попытки остановитесь и напишите координатору.',
          'Užimta, nutrūko ar dešimt minučių niekas neatsiliepė – paskambinkite po ketvirčio valandos. Po trečio bandymo sustokite ir parašykite koordinatoriui.',
        ),
        weight: 4,
        chain: staffing,
      },
      text('times', 'раз', 'kart.'),
      countBands([
        [2, 1],
        [3, 0.5],
      ]),
    ),
    count(
      'menu_choices',
      {
        name: text(
          'At most three choices lead to a person',
          'До человека не больше трёх нажатий',
          'Iki žmogaus ne daugiau kaip trys pasirinkimai',
        ),
        prompt: text(
          'How many choices did the menu demand?',
          'Сколько раз пришлось выбирать в меню?',
          'Kiek kartų teko rinktis meniu?',
        ),
        guidance: text(
          'Each key or spoken word is one. No menu: 0. Language is a choice too.',
          'Каждая клавиша или слово — один раз. Меню нет — 0. Выбор языка тоже считается.',
          'Kiekvienas mygtukas ar žodis – vienas. Meniu nėra – 0. Kalbos pasirinkimas taip pat skaitosi.',
        ),
        weight: 3,
        chain: menu,
      },
      text('choices', 'раз', 'kart.'),
      countBands([
        [4, 1],
        [6, 0.5],
      ]),
    ),
    duration(
      'wait_to_answer',
      {
        name: text(
          'A person answers in under a minute',
          'Человек отвечает менее чем за минуту',
          'Žmogus atsiliepia greičiau nei per minutę',
        ),
        prompt: text(
          'How long did you wait for a person?',
          'Сколько вы ждали ответа человека?',
          'Kiek laukėte, kol atsiliepė žmogus?',
        ),
        guidance: text(
          'On the attempt that got through: from the first ring or music to a live voice. Announcements and robots do not stop the watch.',
          'В той попытке, когда дозвонились: от первого гудка или музыки до живого голоса. Объявления и робот секундомер не останавливают.',
          'Per tą bandymą, kai prisiskambinote: nuo pirmo signalo ar muzikos iki gyvo balso. Pranešimai ir robotas chronometro nestabdo.',
        ),
        weight: 6,
        chain: staffing,
      },
      durationBands([
        [60, 1],
        [180, 0.5],
      ]),
    ),
    chooseOne(
      'wait_eased',
      {
        name: text(
          'The caller in the queue knows where he or she stands',
          'Тот, кто ждёт на линии, знает, сколько осталось',
          'Laukiantis linijoje žino, kiek liko',
        ),
        prompt: text('What did you learn while waiting?', 'Что вы узнали, пока ждали?', 'Ką sužinojote laukdami?'),
        guidance: text(
          'Answered within twenty seconds: not applicable.',
          'Ответили за двадцать секунд — «неприменимо».',
          'Atsiliepė per dvidešimt sekundžių – „netaikoma“.',
        ),
        weight: 3,
        canBeAbsent: true,
        chain: menu,
      },
      [
        option(
          'callback',
          1,
          true,
          text(
            'How long it will take, with the choice of being called back',
            'Сколько ждать, и можно заказать обратный звонок',
            'Kiek laukti, ir galima prašyti perskambinti',
          ),
        ),
        option(
          'time',
          1,
          true,
          text(
            'How long it will take, or my place in the queue',
            'Сколько ждать или место в очереди',
            'Kiek laukti arba vietą eilėje',
          ),
        ),
        option(
          'music',
          0.25,
          false,
          text(
            'That my call is important: music and advertising',
            'Что мой звонок важен: музыка и реклама',
            'Kad mano skambutis svarbus: muzika ir reklama',
          ),
        ),
        option(
          'silence',
          0,
          false,
          text('Nothing: silence, or ringing', 'Ничего: тишина или гудки', 'Nieko: tyla arba signalas'),
        ),
      ],
    ),
    yesNo('recording_told', {
      name: text(
        'The caller hears at the start that the call is recorded',
        'В начале предупреждают, что разговор записывается',
        'Pradžioje įspėjama, kad pokalbis įrašomas',
      ),
      prompt: text(
        'Were you told before the conversation that it is recorded?',
        'Предупредили ли вас до разговора, что он записывается?',
        'Ar prieš pokalbį jus įspėjo, kad jis įrašomas?',
      ),
      guidance: text(
        'By the machine or the person. Your brief says the calls are not recorded: not applicable.',
        'Автомат или сотрудник. В задании сказано, что звонки не записывают, — «неприменимо».',
        'Automatas arba darbuotojas. Užduotyje nurodyta, kad skambučiai neįrašomi, – „netaikoma“.',
      ),
      weight: 3,
      canBeAbsent: true,
      gate: 'zeroes_section',
      chain: dataProtection,
    }),
  ],
)
