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
import { facilities, kitchen, shiftLead } from './owners'

export const appearance = section(
  'appearance',
  {
    title: text(
      'Appearance of staff and premises',
      'Внешний вид персонала и зала',
      'Darbuotojų išvaizda ir patalpų tvarka',
    ),
    intro: text(
      'Choose a seat with a view of the counter and the room.',
      'Сядьте так, чтобы видеть стойку и зал.',
      'Atsisėskite taip, kad matytumėte barą ir salę.',
    ),
    share: 0.13,
    zone: [85, 95],
    groups: {
      staff: text('Staff', 'Персонал', 'Darbuotojai'),
      premises: text('Premises', 'Помещение', 'Patalpos'),
    },
  },
  [
    yesNo('uniform_clean', {
      name: text(
        'Everyone behind the counter wears a clean uniform',
        'Все за стойкой одеты в чистую форму',
        'Visi už baro vilki švarią uniformą',
      ),
      prompt: text(
        'Was everyone behind the counter in a clean uniform?',
        'Все ли за стойкой были в чистой форме?',
        'Ar visi už baro vilkėjo švarią uniformą?',
      ),
      guidance: text(
        'Apron or shirt of the house, without stains. Fresh coffee splashes of the day are fine.',
        'Фирменный фартук или рубашка без пятен. Свежие брызги кофе допустимы.',
        'Įmonės prijuostė ar marškiniai be dėmių. Švieži kavos purslai leistini.',
      ),
      group: 'staff',
      chain: shiftLead,
    }),
    yesNo('badge_readable', {
      name: text(
        'The serving employee wears a readable name badge',
        'У обслуживающего сотрудника читаемый бейдж',
        'Aptarnaujantis darbuotojas segi įskaitomą vardo kortelę',
      ),
      prompt: text(
        'Could you read the badge of the employee who served you?',
        'Можно ли было прочитать бейдж сотрудника, который вас обслуживал?',
        'Ar galėjote perskaityti jus aptarnavusio darbuotojo vardo kortelę?',
      ),
      guidance: text(
        'Only whether it was readable. Do not write the name down anywhere.',
        'Важно только, читается ли он. Имя нигде не записывайте.',
        'Svarbu tik tai, ar įskaitoma. Vardo niekur nerašykite.',
      ),
      group: 'staff',
      comment: 'never',
      chain: shiftLead,
    }),
    yesNo('food_hygiene', {
      name: text(
        'Unpacked food is touched with tongs, paper or gloves only',
        'Еду без упаковки берут только щипцами, салфеткой или в перчатках',
        'Neįpakuotas maistas imamas tik žnyplėmis, servetėle arba su pirštinėmis',
      ),
      prompt: text(
        'Was unpacked food handled with tongs, paper or gloves?',
        'Брали ли еду без упаковки щипцами, салфеткой или в перчатках?',
        'Ar neįpakuotą maistą ėmė žnyplėmis, servetėle arba su pirštinėmis?',
      ),
      guidance: text(
        'Watch at least one serving, your own or another guest\'s. Saw none: "could not check".',
        'Проследите хотя бы за одной подачей — вам или другому гостю. Не видели ни одной — «не удалось проверить».',
        'Stebėkite, kaip paduodama bent kartą – jums ar kitam svečiui. Nematėte – „nepavyko patikrinti“.',
      ),
      weight: 2,
      group: 'staff',
      couldNotCheck: true,
      chain: kitchen,
    }),
    count(
      'tables_uncleared',
      {
        name: text(
          'Free tables are clear and clean',
          'Свободные столы убраны и чисты',
          'Laisvi staliukai nukraustyti ir švarūs',
        ),
        prompt: text(
          'How many free tables were not cleared or not clean?',
          'Сколько свободных столов было не убрано или грязно?',
          'Kiek laisvų staliukų buvo nenukraustyti ar nešvarūs?',
        ),
        guidance: text(
          'Count once, ten minutes after you sat down. No tables in the room: not applicable.',
          'Посчитайте один раз, через десять минут после того, как сели. Столов в зале нет — «неприменимо».',
          'Suskaičiuokite vieną kartą, praėjus dešimčiai minučių po to, kai atsisėdote. Staliukų nėra – „netaikoma“.',
        ),
        group: 'premises',
        canBeAbsent: true,
        photo: 'on_fail',
        chain: shiftLead,
      },
      text('tables', 'шт.', 'vnt.'),
      countBands([
        [1, 1],
        [3, 0.5],
      ]),
    ),
    scale(
      'floor_clean',
      {
        name: text('The floor is clean', 'Пол чистый', 'Grindys švarios'),
        prompt: text('What did the floor look like?', 'Как выглядел пол?', 'Kaip atrodė grindys?'),
        guidance: text(
          'The guest area only. Wet footprints on a rainy day are not dirt.',
          'Только зона для гостей. Мокрые следы в дождь — не грязь.',
          'Tik svečių zona. Šlapi pėdsakai lyjant – ne purvas.',
        ),
        group: 'premises',
        photo: 'on_fail',
        comment: 'never',
        chain: facilities,
      },
      [
        text(
          'Dirt or litter in several places',
          'Грязь или мусор в нескольких местах',
          'Purvas ar šiukšlės keliose vietose',
        ),
        text('Dirt or litter in one place', 'Грязь или мусор в одном месте', 'Purvas ar šiukšlės vienoje vietoje'),
        text('Clean everywhere', 'Чисто везде', 'Visur švaru'),
      ],
    ),
    chooseMany(
      'restroom',
      {
        name: text(
          'The guest toilet is clean and supplied',
          'В туалете для гостей чисто и всё есть',
          'Svečių tualetas švarus, nieko netrūksta',
        ),
        prompt: text(
          'What was in order in the guest toilet?',
          'Что было в порядке в туалете для гостей?',
          'Kas svečių tualete buvo tvarkinga?',
        ),
        guidance: text(
          'Try each thing. All four in order: tick the first line only. No photo inside. No toilet for guests: not applicable; locked or occupied: "could not check".',
          'Проверьте каждый пункт. Всё в порядке — отметьте только первую строку. Внутри не фотографируйте. Туалета для гостей нет — «неприменимо»; закрыт или занят — «не удалось проверить».',
          'Patikrinkite kiekvieną punktą. Viskas tvarkinga – pažymėkite tik pirmą eilutę. Viduje nefotografuokite. Svečių tualeto nėra – „netaikoma“; užrakintas ar užimtas – „nepavyko patikrinti“.',
        ),
        group: 'premises',
        canBeAbsent: true,
        couldNotCheck: true,
        chain: facilities,
      },
      1,
      [
        allInOrder(text('All four in order', 'Всё перечисленное', 'Visi keturi punktai')),
        option(
          'clean',
          0.2,
          false,
          text('Toilet bowl and washbasin clean', 'Чистые унитаз и раковина', 'Švarūs unitazas ir kriauklė'),
        ),
        option('soap', 0.2, false, text('Soap', 'Мыло', 'Muilas')),
        option(
          'drying',
          0.2,
          false,
          text(
            'Paper towels or a working dryer',
            'Бумажные полотенца или исправная сушилка',
            'Popieriniai rankšluosčiai ar veikiantis džiovintuvas',
          ),
        ),
        option('paper', 0.2, false, text('Toilet paper', 'Туалетная бумага', 'Tualetinis popierius')),
        noneOfThese(text('None of these', 'Ничего из перечисленного', 'Nieko iš išvardyto')),
      ],
    ),
    photoOf('counter_photo', {
      name: text('Photo of the counter', 'Фото стойки', 'Baro nuotrauka'),
      prompt: text(
        'Photograph the counter from your seat.',
        'Сфотографируйте стойку со своего места.',
        'Nufotografuokite barą iš savo vietos.',
      ),
      guidance: text(
        'No recognisable faces: wait until people turn away, or aim lower.',
        'Без узнаваемых лиц: подождите, пока люди отвернутся, или снимите ниже.',
        'Be atpažįstamų veidų: palaukite, kol žmonės nusisuks, arba fotografuokite žemiau.',
      ),
      group: 'premises',
    }),
  ],
)
