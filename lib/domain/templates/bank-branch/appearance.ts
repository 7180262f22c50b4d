import { chooseOne, option, photoOf, scale, section, text, yesNo } from '../builders'
import { branchManager, facilities, machines } from './owners'

export const appearance = section(
  'appearance',
  {
    title: text(
      'Appearance of staff and premises',
      'Внешний вид персонала и офиса',
      'Darbuotojų išvaizda ir patalpų tvarka',
    ),
    intro: text(
      'Photograph outside only. Inside a bank no photos are taken.',
      'Фотографируйте только снаружи. Внутри банка снимать нельзя.',
      'Fotografuokite tik lauke. Banko viduje fotografuoti negalima.',
    ),
    share: 0.1,
    zone: [85, 95],
    groups: {
      outside: text('Outside', 'Снаружи', 'Išorė'),
      inside: text('Inside', 'Внутри', 'Vidus'),
      staff: text('Staff', 'Персонал', 'Darbuotojai'),
    },
  },
  [
    photoOf('entrance_photo', {
      name: text('Photo of the entrance', 'Фото входа', 'Įėjimo nuotrauka'),
      prompt: text(
        'Photograph the entrance with the sign, from the street.',
        'Сфотографируйте с улицы вход с вывеской.',
        'Nufotografuokite iš gatvės įėjimą su iškaba.',
      ),
      guidance: text(
        'After the visit and from a distance; no faces, no number plates, no cash machine with a customer.',
        'После визита и издалека; без лиц, номеров машин и банкомата с клиентом.',
        'Po apsilankymo ir iš toliau; be veidų, automobilių numerių ir bankomato su klientu.',
      ),
      group: 'outside',
    }),
    yesNo('hours_posted', {
      name: text(
        'Opening hours are posted at the entrance',
        'У входа указаны часы работы',
        'Prie įėjimo nurodytas darbo laikas',
      ),
      prompt: text(
        'Were the opening hours readable at the entrance?',
        'Можно ли было прочитать у входа часы работы?',
        'Ar prie įėjimo buvo galima perskaityti darbo laiką?',
      ),
      guidance: text('Readable from one metre.', 'Читаются с расстояния одного метра.', 'Įskaitoma iš vieno metro.'),
      group: 'outside',
      photo: 'on_fail',
      comment: 'never',
      chain: facilities,
    }),
    yesNo('step_free', {
      name: text(
        'One can enter with a wheelchair or a pram',
        'В отделение можно въехать с коляской',
        'Į skyrių galima įvažiuoti su vežimėliu',
      ),
      prompt: text(
        'Could a wheelchair user get in without being carried?',
        'Может ли человек на инвалидной коляске попасть внутрь самостоятельно?',
        'Ar žmogus neįgaliojo vežimėlyje galėtų patekti vidun savarankiškai?',
      ),
      guidance: text(
        'Level entrance, ramp, lift or a working call bell.',
        'Вход без ступеней, пандус, подъёмник или исправная кнопка вызова.',
        'Įėjimas be laiptelių, pandusas, keltuvas arba veikiantis iškvietimo mygtukas.',
      ),
      group: 'outside',
      chain: facilities,
    }),
    chooseOne(
      'machines_working',
      {
        name: text(
          'All self-service machines work',
          'Все устройства самообслуживания работают',
          'Visi savitarnos įrenginiai veikia',
        ),
        prompt: text(
          'How many of the cash and payment machines were in service?',
          'Сколько банкоматов и терминалов работало?',
          'Kiek bankomatų ir mokėjimo terminalų veikė?',
        ),
        guidance: text(
          'Read their screens in passing; do not stand behind a customer. No machines: not applicable.',
          'Взгляните на экраны мимоходом; не стойте за спиной клиента. Устройств нет — «неприменимо».',
          'Į ekranus žvilgtelėkite praeidami; nestovėkite klientui už nugaros. Įrenginių nėra – „netaikoma“.',
        ),
        group: 'inside',
        canBeAbsent: true,
        couldNotCheck: true,
        chain: machines,
      },
      [
        option('all', 1, true, text('All', 'Все', 'Visi')),
        option('some', 0.5, false, text('Some', 'Некоторые', 'Kai kurie')),
        option('none', 0, false, text('None', 'Ни одного', 'Nė vienas')),
      ],
    ),
    scale(
      'room_tidy',
      {
        name: text(
          'The customer area is clean and tidy',
          'Клиентская зона чистая и прибранная',
          'Klientų zona švari ir tvarkinga',
        ),
        prompt: text(
          'What did the customer area look like?',
          'Как выглядела клиентская зона?',
          'Kaip atrodė klientų zona?',
        ),
        guidance: text(
          'Floor, seats, desks and leaflet stands. Look while you wait.',
          'Пол, сиденья, столы, стойки с буклетами. Осмотрите, пока ждёте.',
          'Grindys, kėdės, stalai, lankstinukų stovai. Apžiūrėkite laukdami.',
        ),
        group: 'inside',
        chain: facilities,
      },
      [
        text(
          'Dirt or disorder in several places',
          'Грязь или беспорядок в нескольких местах',
          'Nešvaru ar netvarkinga keliose vietose',
        ),
        text(
          'Dirt or disorder in one place',
          'Грязь или беспорядок в одном месте',
          'Nešvaru ar netvarkinga vienoje vietoje',
        ),
        text('Clean and tidy everywhere', 'Везде чисто и прибрано', 'Visur švaru ir tvarkinga'),
      ],
    ),
    yesNo('business_dress', {
      name: text(
        'The adviser is dressed according to the dress code',
        'Консультант одет по дресс-коду банка',
        'Konsultanto apranga atitinka banko aprangos kodą',
      ),
      prompt: text(
        "Was the adviser in neat business dress or the bank's uniform?",
        'Был ли консультант в опрятной деловой одежде или форме банка?',
        'Ar konsultantas dėvėjo tvarkingą dalykinę aprangą ar banko uniformą?',
      ),
      guidance: text(
        'Judge clothes alone: ironed, clean, no sportswear.',
        'Оценивайте только одежду: выглажена, чиста, не спортивная.',
        'Vertinkite tik drabužius: išlyginti, švarūs, ne sportiniai.',
      ),
      group: 'staff',
      chain: branchManager,
    }),
    yesNo('badge_readable', {
      name: text(
        'The adviser wears a readable badge or has a name plate',
        'У консультанта читаемый бейдж или табличка',
        'Konsultantas turi įskaitomą kortelę ar lentelę su vardu',
      ),
      prompt: text(
        'Could you read the badge or name plate?',
        'Можно ли было прочитать бейдж или табличку?',
        'Ar galėjote perskaityti kortelę ar lentelę?',
      ),
      guidance: text(
        'Only whether it was readable. Do not write the name down.',
        'Важно только, читается ли надпись. Имя не записывайте.',
        'Svarbu tik tai, ar įskaitoma. Vardo nerašykite.',
      ),
      group: 'staff',
      comment: 'never',
      chain: branchManager,
    }),
  ],
)
