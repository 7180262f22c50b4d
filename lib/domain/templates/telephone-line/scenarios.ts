import { scenario, text } from '../builders'

const nothing = text('None.', 'Ничего не приобретать.', 'Nieko neįsigyti.')

export const scenarios = [
  scenario('before_choosing', 'routine', {
    name: text('A question before choosing', 'Вопрос перед выбором', 'Klausimas prieš renkantis'),
    persona: text(
      'Not a customer yet; found the number on the website and prefers talking to reading.',
      'Пока не клиент; нашёл номер на сайте и охотнее спросит, чем прочтёт.',
      'Dar ne klientas; numerį rado svetainėje ir verčiau paklaus, nei skaitys.',
    ),
    task: text(
      'Open with: "I am choosing and cannot tell your two offers apart." Control question: the one your coordinator has added, with its right answer.',
      'Начните так: «Выбираю и не пойму, чем отличаются два ваших предложения». Контрольный вопрос и верный ответ добавил координатор.',
      'Pradėkite taip: „Renkuosi ir nesuprantu, kuo skiriasi du jūsų pasiūlymai.“ Kontrolinį klausimą ir teisingą atsakymą įrašė koordinatorius.',
    ),
    purchase: nothing,
    minutes: 5,
    forbidden: text(
      'Record nothing yourself, agree to no offer, give no real number of a document.',
      'Сами ничего не записывайте на диктофон, не соглашайтесь на предложения, не называйте номеров документов.',
      'Patys nieko neįrašinėkite, nesutikite su pasiūlymais, nesakykite dokumentų numerių.',
    ),
  }),
  scenario('change_of_data', 'routine', {
    name: text('A new telephone number', 'Новый номер телефона', 'Naujas telefono numeris'),
    persona: text(
      'A customer with the test account from the brief, whose number has changed.',
      'Клиент с тестовой учётной записью из задания, у которого сменился номер.',
      'Klientas su užduotyje nurodyta bandomąja paskyra, pakeitęs numerį.',
    ),
    task: text(
      'Open with: "I have a new number, can you change it?" Control question: "When will it be valid?"',
      'Начните так: «У меня новый номер, можете поменять?» Контрольный вопрос: «Когда он начнёт действовать?»',
      'Pradėkite taip: „Turiu naują numerį, ar galite pakeisti?“ Kontrolinis klausimas: „Nuo kada jis galios?“',
    ),
    purchase: nothing,
    minutes: 5,
    forbidden: text(
      'Use the test account alone; never try to get into the account of another person.',
      'Только тестовая запись; никогда не пробуйте попасть в чужую.',
      'Tik bandomoji paskyra; niekada nebandykite patekti į svetimą.',
    ),
  }),
  scenario('wrong_bill', 'complaint', {
    name: text('The bill is too high', 'Слишком большой счёт', 'Per didelė sąskaita'),
    persona: text(
      'A customer with the test account, surprised by the last bill and in no hurry.',
      'Клиент с тестовой записью, удивлён последним счётом, никуда не спешит.',
      'Klientas su bandomąja paskyra, nustebintas paskutinės sąskaitos, niekur neskuba.',
    ),
    task: text(
      'Say: "The last bill is higher than I expected, and nobody warned me." Control question: "What is the biggest item on it?"',
      'Скажите: «Последний счёт больше обычного, и никто не предупредил». Контрольный вопрос: «Какая строка в нём самая большая?»',
      'Pasakykite: „Paskutinė sąskaita didesnė, nei tikėjausi, ir niekas neįspėjo.“ Kontrolinis klausimas: „Kuri eilutė joje didžiausia?“',
    ),
    purchase: nothing,
    minutes: 8,
    forbidden: text(
      'Do not raise your voice, threaten to leave, demand money or ask for a name.',
      'Не повышайте голос, не грозите уйти, не требуйте денег и не выясняйте имён.',
      'Nekelkite balso, negrasinkite išeiti, nereikalaukite pinigų ir neklauskite vardų.',
    ),
  }),
  scenario('cancel_order', 'return', {
    name: text('Cancelling an order', 'Отмена заказа', 'Užsakymo atšaukimas'),
    persona: text(
      'Someone who has second thoughts about something ordered yesterday.',
      'Человек, который передумал насчёт вчерашнего заказа.',
      'Žmogus, persigalvojęs dėl vakar užsakyto dalyko.',
    ),
    task: text(
      'Say: "I ordered yesterday and have changed my mind. How do I cancel?" When asked for the number, use the one in your brief. Control question: "When is the money back?"',
      'Скажите: «Я вчера сделал заказ и хочу отказаться. Как это сделать?» Номер заказа возьмите из задания. Контрольный вопрос: «Когда вернутся деньги?»',
      'Pasakykite: „Vakar užsakiau, bet apsigalvojau. Kaip atšaukti?“ Užsakymo numerį sakykite iš užduoties. Kontrolinis klausimas: „Kada grįš pinigai?“',
    ),
    purchase: text(
      'The test order from the brief, nothing else.',
      'Только тестовый заказ из задания.',
      'Tik užduotyje nurodytas bandomasis užsakymas.',
    ),
    minutes: 8,
    forbidden: text(
      'Cancel nothing but the test order; do not accept a voucher or a new contract.',
      'Отменяйте только тестовый заказ; не соглашайтесь на купон или новый договор.',
      'Atšaukite tik bandomąjį užsakymą; nepriimkite kupono ar naujos sutarties.',
    ),
  }),
]
