import { chooseMany, noneOfThese, option, scale, section, text, yesNo } from '../builders'
import { shopManager, training } from './owners'

export const needs = section(
  'needs',
  {
    title: text('Discovery of needs', 'Выявление потребностей', 'Poreikių išsiaiškinimas'),
    intro: text(
      'Say only what your brief allows at the start; keep budget, size and occasion to yourself until asked.',
      'Вначале скажите лишь то, что разрешает задание; бюджет, размер и повод называйте, только если спросят.',
      'Pradžioje pasakykite tik tai, ką leidžia užduotis; biudžetą, dydį ir progą – tik paklausus.',
    ),
    share: 0.13,
    zone: [75, 90],
  },
  [
    chooseMany(
      'asked_about',
      {
        name: text(
          'The employee asks before fetching anything',
          'Прежде чем нести товар, сотрудник задаёт вопросы',
          'Prieš atnešdamas prekę darbuotojas pasiteirauja',
        ),
        prompt: text(
          'What were you asked before the first article was suggested?',
          'О чём вас спросили, прежде чем предложить первый товар?',
          'Ko jūsų paklausė prieš pasiūlydami pirmąją prekę?',
        ),
        guidance: text(
          'Later questions do not count here.',
          'Вопросы, заданные позже, сюда не относятся.',
          'Vėliau užduoti klausimai čia neįskaičiuojami.',
        ),
        weight: 2,
        chain: training,
      },
      1,
      [
        option('purpose', 0.4, true, text('What or whom it is for', 'Для чего или для кого', 'Kam ar kokiam tikslui')),
        option(
          'measure',
          0.4,
          true,
          text(
            'Size, dimensions or what it must fit',
            'Размер, габариты или с чем должно сочетаться',
            'Dydis, matmenys ar prie ko turi derėti',
          ),
        ),
        option(
          'taste',
          0.4,
          true,
          text(
            'Taste: colour, material, brand',
            'Вкус: цвет, материал, марка',
            'Skonis: spalva, medžiaga, prekės ženklas',
          ),
        ),
        option(
          'budget',
          0.4,
          true,
          text('Roughly how much I mean to spend', 'На какую примерно сумму', 'Kiek maždaug ketinu išleisti'),
        ),
        noneOfThese(text('Nothing was asked', 'Ни о чём не спросили', 'Nieko neklausė')),
      ],
    ),
    scale(
      'listening',
      {
        name: text('The employee heeds what the customer said', 'Сотрудник учитывает слова покупателя', 'Darbuotojas atsižvelgia į pirkėjo žodžius'),
        prompt: text(
          'What became of what you had said about your wish?',
          'Как сотрудник учёл то, что вы сказали о своём желании?',
          'Kaip darbuotojas atsižvelgė į tai, ką pasakėte apie savo pageidavimą?',
        ),
        guidance: text(
          'Compare the articles shown with the wishes you named.',
          'Сравните показанные товары с пожеланиями, которые вы назвали.',
          'Palyginkite parodytas prekes su išsakytais pageidavimais.',
        ),
        chain: training,
      },
      [
        text(
          'It was passed over: I was shown something else',
          'Пропустил мимо ушей: показал другое',
          'Praleido pro ausis: parodė visai ką kita',
        ),
        text('It was met in part', 'Учёл частично', 'Atsižvelgė iš dalies'),
        text('It was met in everything', 'Учёл полностью', 'Atsižvelgė į viską'),
      ],
    ),
    yesNo('own_pace', {
      name: text(
        'The customer may look around undisturbed',
        'Покупателю дают спокойно осмотреться',
        'Pirkėjui leidžiama ramiai apsižvalgyti',
      ),
      prompt: text(
        'Once you had said you were still looking, were you left in peace?',
        'Оставили ли вас в покое после слов «я пока смотрю»?',
        'Ar jums pasakius „kol kas tik žiūriu“ jus paliko ramybėje?',
      ),
      guidance: text(
        'Say it once at the first offer of help, then turn back to the same person two minutes later. Being shadowed through the shop is a "No". Nobody offered any help: "could not check".',
        'Скажите это один раз на первое предложение помощи, а через две минуты сами обратитесь к тому же сотруднику. Ходили за вами по пятам — «Нет». Помощи никто не предлагал — «не удалось проверить».',
        'Pasakykite tai vieną kartą, kai pirmą kartą pasiūlys pagalbą, o po dviejų minučių patys kreipkitės į tą patį darbuotoją. Sekiojo iš paskos – „Ne“. Pagalbos niekas nesiūlė – „nepavyko patikrinti“.',
      ),
      couldNotCheck: true,
      chain: shopManager,
    }),
  ],
)
