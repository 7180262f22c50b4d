import { allInOrder, chooseMany, noneOfThese, option, section, text, yesNo } from '../builders'
import { facilities, floorManager, kitchen } from './owners'

export const appearance = section(
  'appearance',
  {
    title: text(
      'Appearance of staff and premises',
      'Внешний вид персонала и зала',
      'Darbuotojų išvaizda ir salės tvarka',
    ),
    intro: text(
      'Look at your own table before you touch anything.',
      'Осмотрите свой стол, прежде чем к чему-либо прикасаться.',
      'Prieš ką nors paliesdami, apžiūrėkite savo staliuką.',
    ),
    share: 0.11,
    zone: [85, 95],
  },
  [
    chooseMany(
      'table_laid',
      {
        name: text('The table is clean and laid', 'Стол чист и накрыт', 'Staliukas švarus ir padengtas'),
        prompt: text(
          'What was spotless on your table?',
          'Что на вашем столе было безупречно чистым?',
          'Kas ant jūsų staliuko buvo nepriekaištingai švaru?',
        ),
        guidance: text(
          'Hold a glass against the light. All four in order: tick the first line only.',
          'Посмотрите бокал на свет. Всё в порядке — отметьте только первую строку.',
          'Taurę pažiūrėkite prieš šviesą. Viskas tvarkinga – pažymėkite tik pirmą eilutę.',
        ),
        photo: 'on_fail',
        chain: floorManager,
      },
      1,
      [
        allInOrder(text('All four', 'Всё перечисленное', 'Visi keturi punktai')),
        option('top', 0.2, false, text('Table top or cloth', 'Столешница или скатерть', 'Stalviršis ar staltiesė')),
        option('cutlery', 0.2, false, text('Cutlery', 'Приборы', 'Įrankiai')),
        option('glasses', 0.2, false, text('Glasses', 'Бокалы', 'Taurės')),
        option(
          'menu',
          0.2,
          false,
          text('Menu and condiments', 'Меню, солонка, бутылочки', 'Meniu, druskinė, padažų indeliai'),
        ),
        noneOfThese(text('None of these', 'Ничего из перечисленного', 'Nieko iš išvardyto')),
      ],
    ),
    yesNo('staff_neat', {
      name: text('The waiting staff look neat', 'Официанты выглядят опрятно', 'Padavėjai atrodo tvarkingai'),
      prompt: text(
        'Were the clothes of the waiting staff clean?',
        'Была ли одежда официантов чистой?',
        'Ar padavėjų drabužiai buvo švarūs?',
      ),
      guidance: text(
        'Aprons, shirts, shoes. Judge clothes alone.',
        'Фартуки, рубашки, обувь. Оценивайте только одежду.',
        'Prijuostės, marškiniai, batai. Vertinkite tik drabužius.',
      ),
      chain: floorManager,
    }),
    yesNo('hands_off', {
      name: text(
        'Nobody touches food or the rim of a glass',
        'Еды и края бокала не касаются руками',
        'Maisto ir taurės krašto niekas neliečia rankomis',
      ),
      prompt: text(
        'Did the staff serve without touching anything that goes into the mouth?',
        'Подавали ли на стол, не касаясь пальцами того, что попадает в рот?',
        'Ar tai, kas patenka į burną, patiekė neliesdami pirštais?',
      ),
      guidance: text(
        'Food, rims, the eating end of cutlery. Watch at least two servings at your table or the next. Saw too little: "could not check".',
        'Еда, край бокала, рабочая часть приборов. Проследите хотя бы за двумя подачами — за своим столом или соседним. Видели мало — «не удалось проверить».',
        'Maistas, taurės kraštas, valgomoji įrankių dalis. Stebėkite bent du patiekimus prie savo ar gretimo staliuko. Matėte per mažai – „nepavyko patikrinti“.',
      ),
      weight: 2,
      couldNotCheck: true,
      gate: 'zeroes_section',
      chain: kitchen,
    }),
    chooseMany(
      'restroom',
      {
        name: text(
          'The toilet is clean and supplied',
          'В туалете чисто и всё есть',
          'Tualete švaru ir nieko netrūksta',
        ),
        prompt: text(
          'What was in order in the toilet?',
          'Что было в порядке в туалете?',
          'Kas tualete buvo tvarkinga?',
        ),
        guidance: text(
          'Go between two courses. All four in order: tick the first line only. No photo. Out of use: "could not check".',
          'Зайдите между двумя блюдами. Всё в порядке — отметьте только первую строку. Не снимайте. Закрыт — «не удалось проверить».',
          'Užeikite tarp dviejų patiekalų. Viskas tvarkinga – pažymėkite tik pirmą eilutę. Nefotografuokite. Neveikia – „nepavyko patikrinti“.',
        ),
        couldNotCheck: true,
        chain: facilities,
      },
      1,
      [
        allInOrder(text('All four', 'Всё перечисленное', 'Visi keturi punktai')),
        option('clean', 0.2, false, text('Clean', 'Чисто', 'Švaru')),
        option('soap', 0.2, false, text('Soap', 'Мыло', 'Muilas')),
        option(
          'drying',
          0.2,
          false,
          text('Something to dry hands with', 'Есть чем вытереть руки', 'Yra kuo nusišluostyti rankas'),
        ),
        option('air', 0.2, false, text('No unpleasant smell', 'Нет неприятного запаха', 'Nėra nemalonaus kvapo')),
        noneOfThese(text('None of these', 'Ничего из перечисленного', 'Nieko iš išvardyto')),
      ],
    ),
  ],
)
