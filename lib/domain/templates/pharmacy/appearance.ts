import { count, countBands, photoOf, section, text, yesNo } from '../builders'
import { facilities, pharmacist, purchasing } from './owners'

export const appearance = section(
  'appearance',
  {
    title: text(
      'Appearance of staff and premises',
      'Внешний вид персонала и помещения',
      'Darbuotojų išvaizda ir patalpų tvarka',
    ),
    intro: text(
      'Take the photo outside before you go in.',
      'Сфотографируйте витрину снаружи, прежде чем войти.',
      'Prieš įeidami nufotografuokite vitriną iš lauko.',
    ),
    share: 0,
    zone: [85, 95],
    groups: {
      outside: text('Outside', 'Снаружи', 'Išorė'),
      staff: text('Staff', 'Персонал', 'Darbuotojai'),
      inside: text('Inside', 'Внутри', 'Vidus'),
    },
  },
  [
    photoOf('shop_window', {
      name: text('Photo of the shop window', 'Фото витрины', 'Vitrinos nuotrauka'),
      prompt: text(
        'Photograph the entrance with the sign and the window.',
        'Сфотографируйте вход с вывеской и витриной.',
        'Nufotografuokite įėjimą su iškaba ir vitrina.',
      ),
      guidance: text(
        'From across the pavement, without recognisable faces or number plates.',
        'С другой стороны тротуара, без узнаваемых лиц и номеров машин.',
        'Iš kitos šaligatvio pusės, be atpažįstamų veidų ir automobilių numerių.',
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
        'В аптеку можно въехать с коляской',
        'Į vaistinę galima įvažiuoti su vežimėliu',
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
    yesNo('white_coat', {
      name: text(
        'The pharmacist wears a clean white coat or the uniform of the pharmacy',
        'На фармацевте чистый халат или форма аптеки',
        'Vaistininkas vilki švarų chalatą ar vaistinės uniformą',
      ),
      prompt: text(
        'Was the coat or uniform free of stains?',
        'Были ли халат или форма без пятен?',
        'Ar chalatas (uniforma) buvo be dėmių?',
      ),
      guidance: text(
        'Judge the person who served you. Everyday clothes without coat or uniform: "No".',
        'Оценивайте того, кто вас обслуживал. Обычная одежда без халата и формы — «Нет».',
        'Vertinkite tą, kuris jus aptarnavo. Kasdieniai drabužiai be chalato ar uniformos – „Ne“.',
      ),
      weight: 2,
      group: 'staff',
      chain: pharmacist,
    }),
    yesNo('badge_readable', {
      name: text(
        'A readable badge shows the position',
        'На читаемом бейдже указана должность',
        'Įskaitomoje kortelėje nurodytos pareigos',
      ),
      prompt: text(
        'Could you read the position on the badge?',
        'Можно ли было прочитать на бейдже должность?',
        'Ar kortelėje galėjote perskaityti pareigas?',
      ),
      guidance: text(
        'Only whether it was readable. Do not write down the name.',
        'Важно только, читается ли она. Имя не записывайте.',
        'Svarbu tik tai, ar įskaitoma. Vardo nerašykite.',
      ),
      weight: 2,
      group: 'staff',
      comment: 'never',
      chain: pharmacist,
    }),
    yesNo('counter_clear', {
      name: text('The counter is clean and clear', 'Прилавок чист и свободен', 'Prekystalis švarus ir neužkrautas'),
      prompt: text('Was the counter in order?', 'Был ли на прилавке порядок?', 'Ar prekystalis buvo tvarkingas?'),
      guidance: text(
        'The one you were served at. Dirt, boxes or other people’s papers are a "No"; product displays are fine.',
        'Тот, у которого вас обслуживали. Грязь, коробки, чужие бумаги — «Нет»; подставки с товаром допустимы.',
        'Tas, prie kurio jus aptarnavo. Nešvarumai, dėžės ar svetimi popieriai – „Ne“; prekių stoveliai leistini.',
      ),
      weight: 2,
      group: 'inside',
      chain: pharmacist,
    }),
    count(
      'unpriced_items',
      {
        name: text(
          'Every product on open shelves has a price',
          'У каждого товара открытой выкладки есть цена',
          'Prie kiekvienos atvirose lentynose esančios prekės nurodyta kaina',
        ),
        prompt: text(
          'How many products without a price did you find on one shelf unit?',
          'Сколько товаров без цены вы нашли на одном стеллаже?',
          'Kiek prekių be kainos radote viename stelaže?',
        ),
        guidance: text(
          'Take the unit nearest to the entrance. No open shelves: not applicable.',
          'Возьмите ближайший ко входу стеллаж. Открытой выкладки нет — «неприменимо».',
          'Pasirinkite arčiausiai įėjimo esantį stelažą. Atvirų lentynų nėra – „netaikoma“.',
        ),
        weight: 2,
        group: 'inside',
        canBeAbsent: true,
        photo: 'on_fail',
        chain: purchasing,
      },
      text('products', 'шт.', 'vnt.'),
      countBands([
        [1, 1],
        [3, 0.5],
      ]),
    ),
  ],
)
