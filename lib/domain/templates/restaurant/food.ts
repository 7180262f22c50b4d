import { chooseOne, option, photoOf, scale, section, text, yesNo } from '../builders'
import { floorManager, kitchen } from './owners'

export const food = section(
  'food',
  {
    title: text('On the plate', 'На тарелке', 'Lėkštėje'),
    intro: text(
      'Judge the craft, not whether it is your favourite dish.',
      'Оценивайте работу кухни, а не своё отношение к блюду.',
      'Vertinkite virtuvės darbą, o ne tai, ar mėgstate šį patiekalą.',
    ),
    share: 0.14,
    zone: [82, 94],
  },
  [
    photoOf('main_photo', {
      name: text('Photo of the main dish', 'Фото основного блюда', 'Pagrindinio patiekalo nuotrauka'),
      prompt: text(
        'Photograph the main dish as it was served.',
        'Сфотографируйте основное блюдо в том виде, в каком его подали.',
        'Nufotografuokite pagrindinį patiekalą tokį, kokį patiekė.',
      ),
      guidance: text(
        'No flash; only your own table.',
        'Без вспышки; в кадре только ваш стол.',
        'Be blykstės; kadre tik jūsų staliukas.',
      ),
    }),
    yesNo('as_ordered', {
      name: text('What is served is what was ordered', 'Подают то, что заказали', 'Patiekiama tai, kas užsakyta'),
      prompt: text(
        'Did everything you were served match your order?',
        'Всё ли поданное соответствовало вашему заказу?',
        'Ar viskas, ką patiekė, atitiko jūsų užsakymą?',
      ),
      guidance: text(
        'Sides, doneness and wishes such as "no onions" included.',
        'Включая гарнир, степень прожарки и просьбы вроде «без лука».',
        'Įskaitant garnyrą, iškepimo laipsnį ir prašymus, pvz., „be svogūnų“.',
      ),
      weight: 2,
      chain: kitchen,
    }),
    chooseOne(
      'temperature',
      {
        name: text('Hot dishes are hot', 'Горячее подают горячим', 'Karšti patiekalai yra karšti'),
        prompt: text(
          'How warm was the main dish at the first bite?',
          'Насколько горячим было основное блюдо, когда вы его попробовали?',
          'Kiek karštas buvo pagrindinis patiekalas ragaujant pirmą kąsnį?',
        ),
        guidance: text(
          'Take the first bite within a minute of serving. A cold dish ordered: not applicable.',
          'Попробуйте в течение минуты после подачи. Заказано холодное блюдо — «неприменимо».',
          'Paragaukite per minutę nuo patiekimo. Užsakytas šaltas patiekalas – „netaikoma“.',
        ),
        canBeAbsent: true,
        chain: kitchen,
      },
      [
        option('hot', 1, true, text('Hot through', 'Горячее целиком', 'Visas karštas')),
        option(
          'uneven',
          0.5,
          false,
          text('Warm, or hot only in part', 'Тёплое или горячее лишь местами', 'Šiltas arba karštas tik vietomis'),
        ),
        option('cold', 0, false, text('Tepid', 'Еле тёплое', 'Vos šiltas')),
      ],
    ),
    scale(
      'as_described',
      {
        name: text(
          'The dish keeps the promise of the menu',
          'Блюдо такое, как обещает меню',
          'Patiekalas toks, kokį žada meniu',
        ),
        prompt: text(
          'How did the dish compare with its description in the menu?',
          'Насколько блюдо соответствовало описанию в меню?',
          'Kiek patiekalas atitiko aprašymą meniu?',
        ),
        guidance: text(
          'Take ingredient by ingredient. Keep a photo of the page for yourself.',
          'Пройдитесь по составу. Страницу меню сфотографируйте для себя.',
          'Palyginkite kiekvieną sudedamąją dalį. Meniu puslapį nufotografuokite sau.',
        ),
        chain: kitchen,
      },
      [
        text(
          'Several things missing or replaced',
          'Нескольких составляющих нет или они заменены',
          'Kelių dalykų nėra arba jie pakeisti',
        ),
        text(
          'One thing missing or replaced',
          'Одной составляющей нет или она заменена',
          'Vieno dalyko nėra arba jis pakeistas',
        ),
        text('As described in every part', 'Всё, как описано', 'Viskas, kaip aprašyta'),
      ],
    ),
    yesNo('cleared_when_done', {
      name: text(
        'Plates are cleared when everybody at the table has finished',
        'Тарелки убирают, когда доели все за столом',
        'Lėkštės nurenkamos visiems prie stalo baigus',
      ),
      prompt: text(
        'Were the plates taken away at the right moment?',
        'Вовремя ли убрали тарелки?',
        'Ar lėkštes nurinko laiku?',
      ),
      guidance: text(
        'Right: after the last at your table has finished and within ten minutes.',
        'Вовремя — когда закончил последний за вашим столом и не позже чем через десять минут.',
        'Laiku – kai baigė paskutinis prie jūsų staliuko ir ne vėliau kaip po dešimties minučių.',
      ),
      chain: floorManager,
    }),
  ],
)
