import { scenario, text } from '../builders'

export const scenarios = [
  scenario('morning_takeaway', 'routine', {
    name: text('Coffee on the way to work', 'Кофе по дороге на работу', 'Kava pakeliui į darbą'),
    persona: text(
      'Someone on the way to work, with ten minutes to spare.',
      'Человек по дороге на работу, в запасе десять минут.',
      'Žmogus pakeliui į darbą, turintis dešimt laisvų minučių.',
    ),
    task: text(
      'Order "a coffee", wait to be asked, ask for a recommendation and whether it contains nuts. Drink it on the premises, look at the room and the toilet.',
      'Скажите «мне кофе», дождитесь вопросов, попросите совета и спросите, есть ли в том, что посоветуют, орехи. Выпейте на месте, осмотрите зал и туалет.',
      'Užsisakykite „kavos“, palaukite klausimų, paprašykite patarimo ir paklauskite, ar sudėtyje yra riešutų. Išgerkite vietoje, apžiūrėkite salę ir tualetą.',
    ),
    purchase: text('One hot drink.', 'Один горячий напиток.', 'Vienas karštas gėrimas.'),
    limit: 600,
    minutes: 15,
    forbidden: text(
      'Do not mention the visit, photograph faces or take notes in sight of the staff.',
      'Не раскрывайте себя, не фотографируйте лица, не делайте записей на виду у персонала.',
      'Neatskleiskite, kas esate, nefotografuokite veidų ir nesižymėkite darbuotojų akivaizdoje.',
    ),
  }),
  scenario('lunch_for_one', 'routine', {
    name: text('Lunch at a table', 'Обед за столиком', 'Pietūs prie staliuko'),
    persona: text(
      'A guest who is here for the first time and avoids milk.',
      'Гость, который здесь впервые и не пьёт молоко.',
      'Svečias, kuris čia pirmą kartą ir nevartoja pieno.',
    ),
    task: text(
      'Ask what is good for lunch and whether the dish contains milk. Eat at a table, look at the room and the toilet.',
      'Спросите, что взять на обед и есть ли в блюде молоко. Поешьте за столиком, осмотрите зал и туалет.',
      'Paklauskite, ką rekomenduotų pietums ir ar patiekale yra pieno. Pavalgykite prie staliuko, apžiūrėkite salę ir tualetą.',
    ),
    purchase: text(
      'One warm dish or filled sandwich and one drink.',
      'Одно горячее блюдо или сэндвич и один напиток.',
      'Vienas šiltas patiekalas ar sumuštinis ir vienas gėrimas.',
    ),
    limit: 1500,
    minutes: 30,
    forbidden: text(
      'Do not claim to be severely allergic and do not order alcohol.',
      'Не говорите, что у вас тяжёлая аллергия, и не заказывайте алкоголь.',
      'Nesakykite, kad sergate sunkia alergija, ir neužsisakykite alkoholio.',
    ),
  }),
  scenario('cold_drink_complaint', 'complaint', {
    name: text('The drink is not as ordered', 'Напиток не такой, как заказан', 'Gėrimas ne toks, kokį užsisakėte'),
    persona: text(
      'A polite guest who rarely complains.',
      'Вежливый гость, который редко жалуется.',
      'Mandagus svečias, kuris retai skundžiasi.',
    ),
    task: text(
      'Order a milk coffee. After two sips go back and say once: "It is not hot enough for me." Accept what is offered.',
      'Закажите кофе с молоком. После двух глотков вернитесь и скажите один раз: «Он для меня недостаточно горячий». Примите то, что предложат.',
      'Užsisakykite kavos su pienu. Po dviejų gurkšnių grįžkite ir vieną kartą pasakykite: „Man ji nepakankamai karšta.“ Priimkite, ką pasiūlys.',
    ),
    purchase: text('One coffee with milk.', 'Один кофе с молоком.', 'Viena kava su pienu.'),
    limit: 600,
    minutes: 25,
    forbidden: text(
      'Do not raise your voice, demand money, threaten with a review or blame a person.',
      'Не повышайте голос, не требуйте денег, не угрожайте отзывом, никого не обвиняйте.',
      'Nekelkite balso, nereikalaukite pinigų, negrasinkite atsiliepimu ir nieko nekaltinkite.',
    ),
  }),
  scenario('packed_goods_return', 'return', {
    name: text('Return of packed coffee', 'Возврат кофе в упаковке', 'Supakuotos kavos grąžinimas'),
    persona: text(
      'A guest who bought whole beans instead of ground coffee.',
      'Гость, который купил зёрна вместо молотого кофе.',
      'Svečias, kuris vietoj maltos kavos nusipirko pupelių.',
    ),
    task: text(
      'Buy a pack of beans and a drink. Sit down for fifteen minutes, then ask to change the unopened pack for ground coffee.',
      'Купите пачку зёрен и напиток. Посидите пятнадцать минут, затем попросите обменять невскрытую пачку на молотый кофе.',
      'Nusipirkite pakelį pupelių ir gėrimą. Pasėdėkite penkiolika minučių, tada paprašykite neatidarytą pakelį pakeisti maltos kavos pakeliu.',
    ),
    purchase: text(
      'One pack of beans and one drink; keep the receipt.',
      'Одна пачка зёрен и один напиток; сохраните чек.',
      'Vienas pakelis pupelių ir vienas gėrimas; išsaugokite kvitą.',
    ),
    limit: 2000,
    minutes: 30,
    forbidden: text(
      'Do not open the pack and do not argue when refused: ask for the reason and leave.',
      'Не вскрывайте пачку и не спорьте при отказе: спросите о причине и уходите.',
      'Neatidarykite pakelio ir, jei atsisakys, nesiginčykite: paklauskite priežasties ir išeikite.',
    ),
  }),
]
