import { scenario, text } from '../builders'

const nothing = text('None.', 'Ничего не оплачивать.', 'Nieko nemokėti.')

export const scenarios = [
  scenario('moved_house', 'routine', {
    name: text('A new address', 'Новый адрес', 'Naujas adresas'),
    persona: text(
      'Moved to a rented flat last week and does not know whom to tell.',
      'На прошлой неделе снял квартиру и не знает, куда об этом сообщать.',
      'Praėjusią savaitę persikėlė į nuomojamą butą ir nežino, kam apie tai pranešti.',
    ),
    task: text(
      'Open with: "I have moved, what must I do?" Control question: "Does the owner have to come with me?"',
      'Начните так: «Я сменил жильё, что мне нужно сделать?» Контрольный вопрос: «Хозяину приходить обязательно?»',
      'Pradėkite taip: „Persikrausčiau, ką turiu padaryti?“ Kontrolinis klausimas: „Ar savininkas turi ateiti kartu?“',
    ),
    purchase: nothing,
    minutes: 15,
    forbidden: text(
      'Lodge and sign nothing, give no false data; show a document only if the law requires one for advice.',
      'Ничего не подавайте и не подписывайте, не сообщайте ложных данных; документ покажите, только если без него не консультируют по закону.',
      'Nieko nepateikite ir nepasirašykite, nesakykite melagingų duomenų; dokumentą rodykite tik jei be jo pagal įstatymą nekonsultuojama.',
    ),
  }),
  scenario('benefit_for_parent', 'routine', {
    name: text('Help for an elderly parent', 'Помощь пожилому родителю', 'Pagalba senam tėvui ar motinai'),
    persona: text(
      'Has an elderly mother or father who can no longer manage alone.',
      'Пожилому родителю стало трудно справляться одному.',
      'Turi seną tėvą ar motiną, kuriems jau sunku vieniems.',
    ),
    task: text(
      'Open with: "My mother cannot manage the stairs any more. Is there any help?" Control question: "Can I apply in her place?"',
      'Начните так: «Маме стало трудно ходить по лестнице. Есть ли какая-то помощь?» Контрольный вопрос: «Можно подать заявление за неё?»',
      'Pradėkite taip: „Mamai sunku lipti laiptais. Ar yra kokia pagalba?“ Kontrolinis klausimas: „Ar galiu prašymą pateikti už ją?“',
    ),
    purchase: nothing,
    minutes: 20,
    forbidden: text(
      'Name no real person, tell no real illness, leave no application.',
      'Не называйте настоящих людей и диагнозов, не оставляйте заявление.',
      'Neminėkite tikrų žmonių ir ligų, nepalikite prašymo.',
    ),
  }),
  scenario('wasted_call', 'complaint', {
    name: text('A wasted telephone call', 'Звонок впустую', 'Veltui skambinta'),
    persona: text(
      'Someone who rang first, waited on the line and was told nothing but to come.',
      'Человек, который сначала позвонил, ждал на линии и услышал только «приходите».',
      'Žmogus, kuris pirma paskambino, laukė linijoje ir išgirdo tik „ateikite“.',
    ),
    task: text(
      'Ring the line the day before. Then say: "I rang yesterday and was only told to come. Why could nobody answer me?" Control question: "Where can I read the rule myself?"',
      'Накануне позвоните. Потом скажите: «Вчера по телефону мне сказали только прийти сюда. Почему никто не смог ответить?» Контрольный вопрос: «Где можно прочитать это правило?»',
      'Iš vakaro paskambinkite. Tada sakykite: „Vakar telefonu pasakė tik ateiti. Kodėl niekas negalėjo atsakyti?“ Kontrolinis klausimas: „Kur galima perskaityti šią tvarką?“',
    ),
    purchase: nothing,
    minutes: 20,
    forbidden: text(
      'Do not raise your voice, lodge a complaint, record the conversation or mention the press.',
      'Не повышайте голос, не подавайте жалобу, не записывайте разговор, не упоминайте прессу.',
      'Nekelkite balso, neteikite skundo, neįrašinėkite pokalbio ir neminėkite žiniasklaidos.',
    ),
  }),
  scenario('fee_refund', 'return', {
    name: text('A fee paid twice', 'Пошлина, уплаченная дважды', 'Dukart sumokėta rinkliava'),
    persona: text(
      'Someone helping a neighbour who paid the same fee twice online.',
      'Человек, который помогает соседу: тот дважды оплатил пошлину онлайн.',
      'Žmogus, padedantis kaimynui, kuris internetu dukart sumokėjo tą pačią rinkliavą.',
    ),
    task: text(
      'Say: "A neighbour paid the fee twice by mistake. How does one get it back?" Control question: "How long does it take?"',
      'Скажите: «Сосед по ошибке оплатил пошлину два раза. Как её вернуть?» Контрольный вопрос: «Сколько это занимает?»',
      'Pasakykite: „Kaimynas per klaidą rinkliavą sumokėjo du kartus. Kaip ją susigrąžinti?“ Kontrolinis klausimas: „Kiek tai trunka?“',
    ),
    purchase: nothing,
    minutes: 15,
    forbidden: text(
      'Give no data of a real neighbour, and do not pay anything to try it out.',
      'Не называйте данных настоящего соседа и ничего не оплачивайте ради проверки.',
      'Nesakykite tikro kaimyno duomenų ir nieko nemokėkite bandydami.',
    ),
  }),
]
