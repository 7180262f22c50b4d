import {
  chooseOne,
  count,
  duration,
  durationBands,
  option,
  photoOf,
  recordedOnly,
  section,
  text,
  timeOfDay,
  yesNo,
} from '../builders'
import { merchandising, rota, shopManager, training } from './owners'

export const greeting = section(
  'greeting',
  {
    title: text('Entrance and meeting the customer', 'Вход и встреча покупателя', 'Įėjimas ir pirkėjo sutikimas'),
    intro: text(
      'Stop at the window first, then walk in and browse slowly without looking for anybody.',
      'Сначала задержитесь у витрины, затем войдите и не спеша рассматривайте товар, никого не подзывая.',
      'Pirmiausia stabtelėkite prie vitrinos, tada įeikite ir neskubėdami apžiūrinėkite prekes, nieko nekviesdami.',
    ),
    share: 0.15,
    zone: [78, 92],
  },
  [
    photoOf('window_photo', {
      name: text('Photo of the shop front', 'Фото фасада магазина', 'Parduotuvės fasado nuotrauka'),
      prompt: text(
        'Photograph the shop front with its sign and window.',
        'Сфотографируйте фасад с вывеской и витриной.',
        'Nufotografuokite fasadą su iškaba ir vitrina.',
      ),
      guidance: text(
        'From a few steps away, once passers-by have gone. In a shopping centre the entrance will do.',
        'С нескольких шагов, когда прохожие отойдут. В торговом центре достаточно входа в магазин.',
        'Iš kelių žingsnių, kai praeiviai nueis. Prekybos centre pakanka įėjimo į parduotuvę.',
      ),
    }),
    yesNo('window_current', {
      name: text(
        'No offer in the window is out of date',
        'В витрине только действующие предложения',
        'Vitrinoje tik galiojantys pasiūlymai',
      ),
      prompt: text(
        'Were all dated offers in the window still valid?',
        'Все ли акции на витрине, у которых указан срок, ещё действовали?',
        'Ar visi vitrinoje skelbiami pasiūlymai su nurodyta data dar galiojo?',
      ),
      guidance: text(
        'Read the small print with the dates. No dated offer on show: not applicable.',
        'Найдите срок, он бывает указан мелким шрифтом. Акций со сроком нет — «неприменимо».',
        'Paieškokite datų, jos dažnai parašytos smulkiai. Pasiūlymų su data nėra – „netaikoma“.',
      ),
      canBeAbsent: true,
      photo: 'on_fail',
      comment: 'never',
      chain: merchandising,
    }),
    timeOfDay('entered_at', {
      name: text('Time of entry', 'Время входа', 'Įėjimo laikas'),
      prompt: text(
        'At what time did you enter the shop?',
        'Во сколько вы вошли в магазин?',
        'Kelintą valandą įėjote į parduotuvę?',
      ),
      guidance: text(
        'Check it on the threshold.',
        'Переступая порог, посмотрите на часы.',
        'Peržengdami slenkstį pažiūrėkite į laikrodį.',
      ),
    }),
    count(
      'customers_inside',
      {
        name: text('How busy the shop was', 'Сколько в магазине покупателей', 'Kiek parduotuvėje pirkėjų'),
        prompt: text(
          'How many other customers were in the part of the shop you could see?',
          'Сколько других покупателей было в видимой части магазина?',
          'Kiek kitų pirkėjų buvo jums matomoje parduotuvės dalyje?',
        ),
        guidance: text(
          'A glance around a minute after entering is enough. It explains how quickly you were attended to.',
          'Достаточно оглядеться через минуту после входа. Это поясняет, как скоро к вам подошли.',
          'Pakanka apsidairyti minutę po įėjimo. Tai paaiškina, ar greitai prie jūsų priėjo.',
        ),
        weight: 0,
      },
      text('people', 'чел.', 'žm.'),
      recordedOnly,
    ),
    yesNo('acknowledged', {
      name: text(
        'The customer is acknowledged within a minute of entering',
        'Покупателя замечают в течение минуты после входа',
        'Pirkėjas pastebimas per minutę nuo įėjimo',
      ),
      prompt: text(
        'Did anyone on the staff show within a minute that you had been noticed?',
        'Дал ли кто-нибудь из персонала понять в течение минуты, что вас заметили?',
        'Ar kas nors iš darbuotojų per minutę parodė, kad jus pastebėjo?',
      ),
      guidance: text(
        'A hello, a nod or a smile with eye contact. A door chime or a guard is a "No".',
        '«Здравствуйте», кивок или улыбка, когда смотрят на вас. Сигнал двери или охранник — «Нет».',
        '„Laba diena“, linktelėjimas ar šypsena žiūrint į jus. Durų signalas ar apsaugininkas – „Ne“.',
      ),
      weight: 2,
      chain: shopManager,
    }),
    duration(
      'wait_for_help',
      {
        name: text(
          'Help is at hand in under three minutes',
          'Помощь предлагают менее чем за три минуты',
          'Pagalba pasiūloma greičiau nei per tris minutes',
        ),
        prompt: text(
          'How long did you stand at one shelf before help was offered?',
          'Сколько вы простояли у одной полки, прежде чем вам предложили помощь?',
          'Kiek laiko stovėjote prie vienos lentynos, kol jums pasiūlė pagalbą?',
        ),
        guidance: text(
          'Choose a shelf in sight of the staff, pick an article up, put it back. Nobody after six minutes: stop the watch there and ask for help yourself.',
          'Выберите полку на виду у персонала, возьмите вещь, положите обратно. Через шесть минут никто не подошёл — остановите секундомер и обратитесь сами.',
          'Pasirinkite darbuotojams matomą lentyną, paimkite prekę, padėkite atgal. Po šešių minučių niekas nepriėjo – sustabdykite chronometrą ir kreipkitės patys.',
        ),
        weight: 2,
        chain: rota,
      },
      durationBands([
        [180, 1],
        [300, 0.5],
      ]),
    ),
    chooseOne(
      'approach',
      {
        name: text(
          'The employee opens with what the customer is looking at',
          'Сотрудник начинает разговор с того, что рассматривает покупатель',
          'Darbuotojas pokalbį pradeda nuo to, ką pirkėjas apžiūrinėja',
        ),
        prompt: text('How did the conversation begin?', 'Как начался разговор?', 'Kaip prasidėjo pokalbis?'),
        guidance: text(
          'The very first sentence after the greeting decides.',
          'Решает самая первая фраза после приветствия.',
          'Lemia pats pirmas sakinys po pasisveikinimo.',
        ),
        chain: training,
      },
      [
        option(
          'about_article',
          1,
          true,
          text(
            'With something about the article or my purpose',
            'С товара у меня в руках или с моей задачи',
            'Nuo prekės ar mano tikslo',
          ),
        ),
        option(
          'can_i_help',
          0.5,
          false,
          text(
            'With "Can I help you?" or the like',
            'С «Вам помочь?» или подобного',
            'Nuo „Gal galiu padėti?“ ar panašiai',
          ),
        ),
        option('by_me', 0, false, text('I had to begin it', 'Начать пришлось мне', 'Pradėti teko man')),
      ],
    ),
  ],
)
