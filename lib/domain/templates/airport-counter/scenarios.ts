import { scenario, text } from '../builders'

const nothing = text('None.', 'Ничего не приобретать.', 'Nieko neįsigyti.')

export const scenarios = [
  scenario('suitcase_and_connection', 'routine', {
    name: text('A suitcase and a change of planes', 'Чемодан и пересадка', 'Lagaminas ir persėdimas'),
    persona: text(
      'Flies twice a year and is not sure what happens to the suitcase on the way.',
      'Летает два раза в год и не уверен, что будет с чемоданом при пересадке.',
      'Skrenda du kartus per metus ir nėra tikras, kas bus su lagaminu persėdant.',
    ),
    task: text(
      'Check in at the counter with the ticket you were given. Control question: "Do I have to fetch my suitcase when I change?"',
      'Зарегистрируйтесь у стойки по выданному билету. Контрольный вопрос: «Забирать ли чемодан на пересадке?»',
      'Užsiregistruokite prie stalo su gautu bilietu. Kontrolinis klausimas: „Ar persėdant reikia pasiimti lagaminą?“',
    ),
    purchase: text(
      'The ticket comes from the programme; pay no extra.',
      'Билет оплачен программой; ничего не доплачивайте.',
      'Bilietą apmoka programa; papildomai nieko nemokėkite.',
    ),
    minutes: 15,
    forbidden: text(
      'No joke and no false word about your baggage, no document but your own, no photo near security. Do as staff say.',
      'Ни шуток, ни неправды о багаже, только свой документ, никаких фото у досмотра. Выполняйте указания персонала.',
      'Jokių juokų ir netiesos apie bagažą, tik savo dokumentas, jokių nuotraukų prie patikros. Klausykite darbuotojų.',
    ),
  }),
  scenario('change_of_plans', 'routine', {
    name: text('A later flight', 'Рейс попозже', 'Vėlesnis skrydis'),
    persona: text(
      'Has a ticket for next week and may have to stay two days longer.',
      'Билет на следующую неделю, но, возможно, придётся задержаться на два дня.',
      'Turi bilietą kitai savaitei, bet gali tekti likti dviem dienomis ilgiau.',
    ),
    task: text(
      'At the service desk: "What if I need to fly two days later?" Change nothing. Control question: "Until when can I decide?"',
      'У стойки обслуживания: «А если мне придётся лететь на два дня позже?» Ничего не меняйте. Контрольный вопрос: «До какого момента можно решить?»',
      'Prie aptarnavimo stalo: „O jei reikėtų skristi dviem dienomis vėliau?“ Nieko nekeiskite. Kontrolinis klausimas: „Iki kada galiu apsispręsti?“',
    ),
    purchase: nothing,
    minutes: 10,
    forbidden: text(
      'Change and buy nothing, show only the booking you were given, hold nobody up before a departure.',
      'Ничего не меняйте и не покупайте, показывайте только выданную бронь, не задерживайте людей перед вылетом.',
      'Nieko nekeiskite ir nepirkite, rodykite tik gautą užsakymą, netrukdykite prieš išvykimą.',
    ),
  }),
  scenario('damaged_suitcase', 'complaint', {
    name: text('A wheel came off the suitcase', 'У чемодана отломилось колесо', 'Nulūžo lagamino ratukas'),
    persona: text(
      'A passenger who noticed the damage at home and has come back to the airport.',
      'Пассажир, который заметил поломку уже дома и вернулся в аэропорт.',
      'Keleivis, žalą pastebėjęs tik namie ir grįžęs į oro uostą.',
    ),
    task: text(
      'Bring the suitcase and the receipt given to you. Say: "It went in whole and came out like this. What now?" Control question: "How many days do I have?"',
      'Возьмите выданные чемодан и квитанцию. Скажите: «Сдавали целым, получили вот таким. Что теперь делать?» Контрольный вопрос: «Сколько у меня дней?»',
      'Atsineškite gautą lagaminą ir kvitą. Pasakykite: „Priėmė sveiką, grąžino tokį. Ką dabar daryti?“ Kontrolinis klausimas: „Kiek turiu dienų?“',
    ),
    purchase: nothing,
    minutes: 15,
    forbidden: text(
      'Claim no money, sign no report, blame no loader, do not raise your voice.',
      'Не требуйте денег, не подписывайте акт, не вините грузчиков, не повышайте голос.',
      'Nereikalaukite pinigų, nepasirašykite akto, nekaltinkite krovėjų, nekelkite balso.',
    ),
  }),
  scenario('unused_ticket', 'return', {
    name: text('A ticket that was not used', 'Неиспользованный билет', 'Nepanaudotas bilietas'),
    persona: text(
      'Someone whose relative fell ill and did not fly last week.',
      'Человек, чей родственник заболел и на прошлой неделе не полетел.',
      'Žmogus, kurio artimasis susirgo ir praėjusią savaitę neskrido.',
    ),
    task: text(
      'Say: "A relative fell ill and did not fly. Can anything be had back?" Control question: "Are the airport taxes returned?"',
      'Скажите: «Родственник заболел и не полетел. Можно ли что-то вернуть?» Контрольный вопрос: «А сборы аэропорта возвращают?»',
      'Pasakykite: „Artimasis susirgo ir neskrido. Ar galima ką nors susigrąžinti?“ Kontrolinis klausimas: „Ar grąžinami oro uosto mokesčiai?“',
    ),
    purchase: nothing,
    minutes: 10,
    forbidden: text(
      'Name no relative, no illness and no booking; apply for nothing.',
      'Не называйте родственника, болезни и номера брони; ничего не оформляйте.',
      'Neminėkite artimojo, ligos ir užsakymo; nieko neprašykite įforminti.',
    ),
  }),
]
