import { chooseOne, option, scale, section, text, yesNo } from '../builders'
import { floorManager, kitchen, training } from './owners'

export const consultation = section(
  'consultation',
  {
    title: text('Advice and knowledge of the menu', 'Советы и знание меню', 'Patarimai ir meniu išmanymas'),
    intro: text(
      'Ask for advice between two dishes, then about an allergen in one of them; a third question would give you away.',
      'Попросите выбрать между двумя блюдами, затем спросите об аллергене в одном из них; третий вопрос вас выдаст.',
      'Paprašykite patarti, kurį iš dviejų patiekalų rinktis, paskui paklauskite apie alergeną viename iš jų; trečias klausimas jus išduotų.',
    ),
    share: 0.16,
    zone: [78, 92],
  },
  [
    scale(
      'dish_described',
      {
        name: text(
          'The waiter can describe the dishes',
          'Официант умеет рассказать о блюдах',
          'Padavėjas moka papasakoti apie patiekalus',
        ),
        prompt: text(
          'How did the waiter help you choose between the two dishes?',
          'Как официант помог вам выбрать из двух блюд?',
          'Kaip padavėjas padėjo išsirinkti iš dviejų patiekalų?',
        ),
        guidance: text(
          'Ask: "I cannot decide between these two." A question to the kitchen is no fault.',
          'Скажите: «Не могу выбрать между этими двумя». Уточнить на кухне — не ошибка.',
          'Pasakykite: „Negaliu apsispręsti tarp šių dviejų.“ Pasitikslinti virtuvėje – ne klaida.',
        ),
        weight: 2,
        chain: training,
      },
      [
        text('Shrugged: "Both are good"', 'Пожал плечами: «Оба хорошие»', 'Gūžtelėjo: „Abu geri“'),
        text(
          'Named the dearer or the more popular one',
          'Назвал то, что дороже или чаще берут',
          'Įvardijo brangesnį ar dažniau užsakomą',
        ),
        text('Repeated what the menu says', 'Повторил написанное в меню', 'Pakartojo, kas parašyta meniu'),
        text(
          'Told how they are made and how they taste',
          'Рассказал, как готовят и каковы на вкус',
          'Papasakojo, kaip gaminami ir kokio skonio',
        ),
        text(
          'Told it and advised one with my wishes in mind',
          'Рассказал и посоветовал с учётом моих слов',
          'Papasakojo ir patarė pagal tai, ko noriu',
        ),
      ],
    ),
    chooseOne(
      'allergen_answer',
      {
        name: text(
          'An allergen question is settled with certainty',
          'На вопрос об аллергене отвечают точно',
          'Apie alergeną atsakoma tiksliai',
        ),
        prompt: text(
          'How did the waiter deal with your allergen question?',
          'Как официант поступил с вашим вопросом об аллергене?',
          'Kaip padavėjas pasielgė jums paklausus apie alergeną?',
        ),
        guidance: text(
          'Afterwards ask for the written allergen information of the house and compare. None to be had: "could not check".',
          'После ответа попросите письменный перечень аллергенов и сверьтесь с ним. Перечня нет — «не удалось проверить».',
          'Po atsakymo paprašykite rašytinio alergenų sąrašo ir palyginkite. Sąrašo nėra – „nepavyko patikrinti“.',
        ),
        weight: 3,
        couldNotCheck: true,
        comment: 'always',
        gate: 'fails_visit',
        chain: training,
      },
      [
        option(
          'verified',
          1,
          true,
          text(
            'Asked the kitchen or looked at the list; the answer was right',
            'Спросил на кухне или посмотрел перечень; ответ верный',
            'Paklausė virtuvėje ar pažiūrėjo sąraše; atsakė teisingai',
          ),
        ),
        option(
          'from_memory',
          0.5,
          true,
          text('Answered rightly off the top of the head', 'Ответил верно по памяти', 'Teisingai atsakė iš atminties'),
        ),
        option(
          'other_dish',
          0.5,
          true,
          text(
            'Was not sure and advised another dish',
            'Был не уверен и посоветовал другое блюдо',
            'Nebuvo tikras ir patarė rinktis kitą patiekalą',
          ),
        ),
        option('guessed', 0, false, text('Guessed or was wrong', 'Сказал наугад или ошибся', 'Spėliojo arba suklydo')),
      ],
    ),
    chooseOne(
      'missing_dishes',
      {
        name: text(
          'The guest hears at once what is off the menu tonight',
          'О том, чего сегодня нет, гость узнаёт сразу',
          'Svečiui iškart pasakoma, ko šiandien nėra',
        ),
        prompt: text(
          'When did you learn that a dish was not available?',
          'Когда вы узнали, что какого-то блюда нет?',
          'Kada sužinojote, kad kurio nors patiekalo nėra?',
        ),
        guidance: text(
          'Everything you asked about was available: not applicable.',
          'Всё, о чём вы спрашивали, было в наличии — «неприменимо».',
          'Viskas, ko klausėte, buvo – „netaikoma“.',
        ),
        canBeAbsent: true,
        chain: kitchen,
      },
      [
        option('with_menu', 1, true, text('With the menu', 'Вместе с меню', 'Kartu su meniu')),
        option(
          'on_order',
          0.5,
          false,
          text(
            'When I ordered it, with another suggestion',
            'При заказе, с предложением замены',
            'Užsakant, pasiūlė ką kita',
          ),
        ),
        option(
          'bare',
          0.25,
          false,
          text('When I ordered it, with no suggestion', 'При заказе, без замены', 'Užsakant, nieko nepasiūlė'),
        ),
        option('later', 0, false, text('After the order had gone in', 'Уже после заказа', 'Jau po užsakymo')),
      ],
    ),
    yesNo('drink_suggested', {
      name: text(
        'A drink to go with the dish is suggested',
        'К блюду советуют напиток',
        'Prie patiekalo pasiūlomas gėrimas',
      ),
      prompt: text(
        'Was a drink suggested that goes with your dish?',
        'Посоветовали ли вам напиток к выбранному блюду?',
        'Ar jums pasiūlė gėrimą, tinkantį prie pasirinkto patiekalo?',
      ),
      guidance: text(
        'One particular drink, alcohol-free or not. "Anything to drink?" is a "No".',
        'Конкретный напиток, хоть безалкогольный. «Что-нибудь пить будете?» — «Нет».',
        'Konkretus gėrimas, kad ir nealkoholinis. „Ką nors gersite?“ – „Ne“.',
      ),
      comment: 'never',
      chain: floorManager,
    }),
  ],
)
