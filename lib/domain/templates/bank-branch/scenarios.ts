import { scenario, text } from '../builders'

export const scenarios = [
  scenario('consumer_loan', 'routine', {
    name: text('A loan for repairs at home', 'Кредит на ремонт квартиры', 'Paskola buto remontui'),
    persona: text(
      'Employed, comparing offers of several banks, wants to decide next month.',
      'Работает по найму, сравнивает предложения банков, решать будет в следующем месяце.',
      'Dirba pagal darbo sutartį, lygina kelių bankų pasiūlymus, apsispręs kitą mėnesį.',
    ),
    task: text(
      'Open with: "I am thinking of redoing my flat." When asked: 5,000 over three years. Control question: "May I repay early, and what does it cost?"',
      'Начните так: «Думаю сделать ремонт». Если спросят: 5000 на три года. Контрольный вопрос: «Можно ли погасить досрочно и сколько это стоит?»',
      'Pradėkite taip: „Ketinu remontuoti butą.“ Jei paklaus: 5000 trejiems metams. Kontrolinis klausimas: „Ar galima grąžinti anksčiau ir kiek tai kainuoja?“',
    ),
    purchase: text('None.', 'Ничего не приобретать.', 'Nieko neįsigyti.'),
    minutes: 20,
    forbidden: text(
      'No application, no credit check, no signature, no consent to marketing. Give no document unless only to be shown.',
      'Без заявки, проверки кредитной истории, подписи и согласия на рекламу. Документ — только показать, в руки не отдавать.',
      'Jokios paraiškos, kreditingumo vertinimo, parašo ar sutikimo gauti reklamą. Dokumentą galima tik parodyti.',
    ),
  }),
  scenario('savings', 'routine', {
    name: text('Savings for a child', 'Накопления для ребёнка', 'Taupymas vaikui'),
    persona: text(
      'A parent or grandparent with a small sum to put aside each month; careful with risk.',
      'Близкий родственник ребёнка; готов откладывать понемногу каждый месяц, не любит риска.',
      'Vienas iš tėvų ar senelių, kas mėnesį galintis atidėti po nedidelę sumą; vengia rizikos.',
    ),
    task: text(
      'Open with: "I would like to put something aside for a child." When asked: 50 a month, ten years. Control question: "Is this money protected if the bank fails?"',
      'Начните так: «Хочу откладывать для ребёнка». Если спросят: 50 в месяц, десять лет. Контрольный вопрос: «Защищены ли эти деньги, если банк разорится?»',
      'Pradėkite taip: „Norėčiau taupyti vaikui.“ Jei paklaus: po 50 per mėnesį, dešimt metų. Kontrolinis klausimas: „Ar šie pinigai apdrausti, jei bankas bankrutuotų?“',
    ),
    purchase: text('None.', 'Ничего не приобретать.', 'Nieko neįsigyti.'),
    minutes: 20,
    forbidden: text(
      'Open no account, sign nothing and give no data of a real child.',
      'Не открывайте счёт, ничего не подписывайте, не сообщайте данных реального ребёнка.',
      'Neatidarykite sąskaitos, nieko nepasirašykite ir nepateikite tikro vaiko duomenų.',
    ),
  }),
  scenario('fee_complaint', 'complaint', {
    name: text('A fee nobody mentioned', 'Комиссия, о которой не предупредили', 'Mokestis, apie kurį neįspėjo'),
    persona: text(
      "A customer of another bank who withdrew cash from this bank's machine.",
      'Клиент другого банка, снявший наличные в банкомате этого банка.',
      'Kito banko klientas, išsiėmęs grynųjų šio banko bankomate.',
    ),
    task: text(
      'Say: "Your machine charged me a fee and I saw no warning. I do not think that is right." Then ask what an account here would cost. Control question: "Where can I find the price list?"',
      'Скажите: «Ваш банкомат снял комиссию, а предупреждения не было. По-моему, это неправильно». Затем спросите, сколько стоит счёт. Контрольный вопрос: «Где посмотреть тарифы?»',
      'Pasakykite: „Jūsų bankomatas nuskaičiavo mokestį, o įspėjimo nemačiau. Manau, taip neturėtų būti.“ Tada paklauskite, kiek kainuotų sąskaita. Kontrolinis klausimas: „Kur rasti įkainius?“',
    ),
    purchase: text('None.', 'Ничего не приобретать.', 'Nieko neįsigyti.'),
    minutes: 20,
    forbidden: text(
      'Do not raise your voice, name a card number, demand repayment or sign a complaint form.',
      'Не повышайте голос, не называйте номер карты, не требуйте возврата и не подписывайте жалобу.',
      'Nekelkite balso, nesakykite kortelės numerio, nereikalaukite grąžinti pinigų ir nepasirašykite skundo.',
    ),
  }),
  scenario('insurance_return', 'return', {
    name: text('Second thoughts about card insurance', 'Отказ от страховки к карте', 'Kortelės draudimo atsisakymas'),
    persona: text(
      'Someone whose relative has been sold card insurance and now wants out of it.',
      'Человек, чьему родственнику оформили страховку к карте, а теперь она не нужна.',
      'Žmogus, kurio artimajam pardavė kortelės draudimą, o dabar jo nebereikia.',
    ),
    task: text(
      'Ask about a card for yourself, then: "A relative of mine took insurance with the card last week. How can it be returned?" Control question: "Within how many days?"',
      'Спросите о карте для себя, затем скажите: «Мой родственник на прошлой неделе взял страховку к карте. Как от неё отказаться?» Контрольный вопрос: «В течение скольких дней?»',
      'Pasiteiraukite apie kortelę sau, tada sakykite: „Mano artimasis praėjusią savaitę kartu su kortele įsigijo draudimą. Kaip jo atsisakyti?“ Kontrolinis klausimas: „Per kiek dienų?“',
    ),
    purchase: text('None.', 'Ничего не приобретать.', 'Nieko neįsigyti.'),
    minutes: 20,
    forbidden: text(
      'Name no relative, no policy and no account, even if asked; apply for nothing.',
      'Не называйте ни родственника, ни полис, ни счёт, даже если спросят; ничего не оформляйте.',
      'Nenurodykite nei artimojo, nei poliso, nei sąskaitos, net jei paklaus; nieko neužsakykite.',
    ),
  }),
]
