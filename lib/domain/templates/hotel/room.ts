import {
  allInOrder,
  chooseMany,
  count,
  countBands,
  noneOfThese,
  option,
  photoOf,
  scale,
  section,
  text,
  yesNo,
} from '../builders'
import { engineering, housekeeping, safety } from './owners'

export const room = section(
  'room',
  {
    title: text('The room', 'Номер', 'Kambarys'),
    intro: text(
      'Do the round before unpacking; afterwards nobody can tell whose hair it is.',
      'Обойдите номер до того, как разберёте вещи: потом не понять, чей это волос.',
      'Apžiūrėkite prieš išsikraudami daiktus: paskui nebeaišku, kieno tas plaukas.',
    ),
    share: 0.2,
    zone: [85, 95],
    groups: {
      order: text('Order', 'Порядок', 'Tvarka'),
      safety: text('Safety', 'Безопасность', 'Sauga'),
    },
  },
  [
    photoOf('bed_photo', {
      name: text('Photo of the room on arrival', 'Фото номера при заселении', 'Kambario nuotrauka atvykus'),
      prompt: text(
        'Photograph the room from its door.',
        'Сфотографируйте номер от двери.',
        'Nufotografuokite kambarį nuo durų.',
      ),
      guidance: text(
        'Before your luggage goes in, the number on the door out of frame.',
        'До того, как внесёте багаж; табличка с номером не в кадре.',
        'Prieš įnešdami bagažą; durų numeris ne kadre.',
      ),
      group: 'order',
    }),
    scale(
      'room_clean',
      {
        name: text(
          'The room is clean to the corners',
          'В номере чисто до самых углов',
          'Kambarys švarus iki pat kampų',
        ),
        prompt: text(
          'What did you find on your round of the room?',
          'Что вы увидели при осмотре номера?',
          'Ką radote apžiūrėję kambarį?',
        ),
        guidance: text(
          'Under the bed, behind the curtain, on top of the wardrobe door, in drawers. Bathroom apart.',
          'Под кроватью, за шторой, на верхнем крае дверцы шкафа, в ящиках. Без ванной.',
          'Po lova, už užuolaidos, ant spintos durų viršaus, stalčiuose. Be vonios kambario.',
        ),
        weight: 2,
        group: 'order',
        photo: 'on_fail',
        chain: housekeeping,
      },
      [
        text('Traces of the guest before me', 'Следы предыдущего гостя', 'Ankstesnio svečio pėdsakų'),
        text(
          'Dust or stains in several places',
          'Пыль или пятна в нескольких местах',
          'Dulkių ar dėmių keliose vietose',
        ),
        text(
          'Dust or stains in one place in sight',
          'Пыль или пятно на видном месте',
          'Dulkių ar dėmę vienoje matomoje vietoje',
        ),
        text(
          'Dust only where nobody looks',
          'Пыль лишь там, куда никто не заглядывает',
          'Dulkių tik ten, kur niekas nežiūri',
        ),
        text('Nothing at all', 'Безупречная чистота', 'Nieko, viskas nepriekaištinga'),
      ],
    ),
    chooseMany(
      'bathroom',
      {
        name: text(
          'The bathroom is clean and supplied',
          'В ванной чисто, всё на месте',
          'Vonios kambarys švarus, nieko netrūksta',
        ),
        prompt: text(
          'What was in order in the bathroom?',
          'Что было в порядке в ванной?',
          'Kas vonios kambaryje buvo tvarkinga?',
        ),
        guidance: text(
          'All four in order: tick the first line only.',
          'Всё в порядке — отметьте только первую строку.',
          'Viskas tvarkinga – pažymėkite tik pirmą eilutę.',
        ),
        weight: 2,
        group: 'order',
        photo: 'on_fail',
        chain: housekeeping,
      },
      1,
      [
        allInOrder(text('All four', 'Всё перечисленное', 'Visi keturi punktai')),
        option(
          'surfaces',
          0.2,
          false,
          text('No hair, stains or mould', 'Ни волос, ни пятен, ни плесени', 'Nei plaukų, nei dėmių, nei pelėsio'),
        ),
        option(
          'towels',
          0.2,
          false,
          text('Fresh towels for each guest', 'Свежие полотенца на каждого', 'Švieži rankšluosčiai kiekvienam'),
        ),
        option(
          'supplies',
          0.2,
          false,
          text('Soap, shampoo, paper', 'Мыло, шампунь, бумага', 'Muilas, šampūnas, popierius'),
        ),
        option(
          'drain',
          0.2,
          false,
          text('Water drains off within a minute', 'Вода уходит за минуту', 'Vanduo nubėga per minutę'),
        ),
        noneOfThese(text('None of these', 'Ничего из перечисленного', 'Nieko iš išvardyto')),
      ],
    ),
    count(
      'defects',
      {
        name: text('Everything in the room works', 'В номере всё исправно', 'Kambaryje viskas veikia'),
        prompt: text(
          'How many things in the room did not work?',
          'Сколько вещей в номере не работало?',
          'Kiek daiktų kambaryje neveikė?',
        ),
        guidance: text(
          'Try lamps, sockets, hot water, heating or cooling, television, internet, window. None: 0.',
          'Проверьте лампы, розетки, горячую воду, отопление или кондиционер, телевизор, интернет, окно. Всё исправно — 0.',
          'Išbandykite lempas, lizdus, karštą vandenį, šildymą ar vėsinimą, televizorių, internetą, langą. Viskas veikia – 0.',
        ),
        weight: 2,
        group: 'order',
        comment: 'on_fail',
        chain: engineering,
      },
      text('things', 'шт.', 'vnt.'),
      countBands([
        [1, 1],
        [2, 0.5],
      ]),
    ),
    scale(
      'quiet_night',
      {
        name: text('One can sleep', 'Здесь можно выспаться', 'Čia galima išsimiegoti'),
        prompt: text(
          'What did you hear between eleven at night and six in the morning, window shut?',
          'Что было слышно с одиннадцати вечера до шести утра при закрытом окне?',
          'Kas girdėjosi nuo vienuoliktos vakaro iki šeštos ryto uždarius langą?',
        ),
        guidance: text(
          'Noise of the house and of the street alike.',
          'И шум гостиницы, и шум улицы.',
          'Ir viešbučio, ir gatvės triukšmas.',
        ),
        group: 'order',
        chain: engineering,
      },
      [
        text('It woke me or kept me awake', 'Шум будил или не давал уснуть', 'Triukšmas žadino arba neleido užmigti'),
        text(
          'Sounds I noticed, yet slept through',
          'Звуки были, но спать не мешали',
          'Garsų buvo, bet miegoti netrukdė',
        ),
        text('Next to nothing', 'Почти ничего', 'Beveik nieko'),
      ],
    ),
    yesNo('door_locks', {
      name: text(
        'The door of the room locks securely',
        'Дверь номера надёжно запирается',
        'Kambario durys patikimai užsirakina',
      ),
      prompt: text(
        'Was the door locked against anybody outside without a key?',
        'Запиралась ли дверь так, что снаружи без ключа её не открыть?',
        'Ar durys užsirakino taip, kad iš išorės be rakto jų neatidarysi?',
      ),
      guidance: text(
        'Let it close by itself, then press the handle from the corridor. From inside there must be a bolt or chain.',
        'Дайте двери закрыться самой и нажмите ручку из коридора. Изнутри должна быть задвижка или цепочка.',
        'Leiskite durims užsidaryti pačioms ir paspauskite rankeną iš koridoriaus. Viduje turi būti skląstis ar grandinėlė.',
      ),
      weight: 2,
      group: 'safety',
      gate: 'fails_visit',
      chain: safety,
    }),
    yesNo('escape_way', {
      name: text(
        'The guest can find the way out in a fire',
        'При пожаре гость найдёт выход',
        'Kilus gaisrui svečias ras išėjimą',
      ),
      prompt: text(
        'Was the escape way shown in your room unobstructed as far as the exit?',
        'Был ли путь эвакуации, показанный в номере, свободен до самого выхода?',
        'Ar kambaryje nurodytas evakuacijos kelias buvo laisvas iki pat išėjimo?',
      ),
      guidance: text(
        'Walk it once to the exit sign. No plan in the room, a trolley left standing or a locked way is a "No". Open no alarmed door.',
        'Пройдите его один раз до таблички «Выход». Нет плана в номере, путь заставлен или заперт — «Нет». Двери с сигнализацией не открывайте.',
        'Nueikite juo kartą iki išėjimo ženklo. Kambaryje nėra plano, kelias užstatytas ar užrakintas – „Ne“. Durų su signalizacija neatidarykite.',
      ),
      weight: 2,
      group: 'safety',
      photo: 'on_fail',
      gate: 'fails_visit',
      chain: safety,
    }),
  ],
)
