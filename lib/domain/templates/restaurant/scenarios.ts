import { scenario, text } from '../builders'

export const scenarios = [
  scenario('dinner_for_two', 'routine', {
    name: text('Dinner for two', 'Ужин на двоих', 'Vakarienė dviese'),
    persona: text(
      'Two friends who have not been here before; one of them avoids nuts.',
      'Двое друзей, которые здесь впервые; один из них не ест орехов.',
      'Du draugai, kurie čia pirmą kartą; vienas vengia riešutų.',
    ),
    task: text(
      'Book a table for two two days ahead. Hesitate between two dishes and ask for advice; then ask: "Are there nuts in it?" Order a starter to share, two main dishes and drinks.',
      'Забронируйте стол на двоих за два дня. Посомневайтесь между двумя блюдами и попросите совета, затем спросите: «Там есть орехи?» Закажите закуску на двоих, два основных блюда и напитки.',
      'Prieš dvi dienas rezervuokite staliuką dviem. Padvejokite tarp dviejų patiekalų ir paprašykite patarimo, tada paklauskite: „Ar jame yra riešutų?“ Užsisakykite vieną užkandį dviem, du pagrindinius patiekalus ir gėrimų.',
    ),
    purchase: text(
      'One shared starter, two main dishes, two drinks.',
      'Одна закуска, два основных блюда, два напитка.',
      'Vienas užkandis, du pagrindiniai patiekalai, du gėrimai.',
    ),
    limit: 6500,
    minutes: 70,
    forbidden: text(
      'At most one glass of alcohol each. Do not claim a severe allergy, and do not write at table.',
      'Не больше бокала алкоголя на человека. Не говорите о тяжёлой аллергии, не делайте записей за столом.',
      'Ne daugiau kaip taurė alkoholio kiekvienam. Nesakykite, kad alergija sunki, nesižymėkite prie stalo.',
    ),
  }),
  scenario('lunch_alone', 'routine', {
    name: text('A quick lunch alone', 'Быстрый обед в одиночку', 'Greiti pietūs vienam'),
    persona: text(
      'Works nearby, has an hour, comes without booking and takes no milk.',
      'Работает рядом, в запасе час, приходит без брони, не ест молочного.',
      'Dirba netoliese, turi valandą, ateina be rezervacijos, nevartoja pieno.',
    ),
    task: text(
      'Walk in at lunchtime. Name your hour only when asked. Hesitate between two dishes and ask for advice; then ask: "Is there milk in it?" Eat a main dish.',
      'Зайдите в обеденное время. О том, что у вас час, скажите, только если спросят. Посомневайтесь между двумя блюдами, попросите совета, затем спросите: «Там есть молоко?» Съешьте основное блюдо.',
      'Užeikite per pietus. Kad turite valandą, pasakykite tik paklausus. Padvejokite tarp dviejų patiekalų, paprašykite patarimo, tada paklauskite: „Ar jame yra pieno?“ Suvalgykite pagrindinį patiekalą.',
    ),
    purchase: text(
      'One main dish and one soft drink.',
      'Одно основное блюдо и безалкогольный напиток.',
      'Vienas pagrindinis patiekalas ir nealkoholinis gėrimas.',
    ),
    limit: 2500,
    minutes: 40,
    forbidden: text(
      'No alcohol, no laptop on the table, no photo of other guests.',
      'Без алкоголя, без ноутбука на столе, без снимков других гостей.',
      'Be alkoholio, be nešiojamojo kompiuterio ant stalo, be kitų svečių nuotraukų.',
    ),
  }),
  scenario('dish_not_right', 'complaint', {
    name: text('The dish is not right', 'С блюдом что-то не так', 'Patiekalas ne toks'),
    persona: text(
      'A couple on a quiet evening who dislike making a fuss.',
      'Пара, которая пришла провести спокойный вечер и не любит шума.',
      'Pora, atėjusi ramiai praleisti vakarą ir nemėgstanti triukšmo.',
    ),
    task: text(
      'Book, order two main dishes with a side. After two bites say once: "I am sorry, this is too salty for me." Eat on if nothing is offered.',
      'Забронируйте стол, закажите два основных блюда с гарниром. После двух кусочков скажите один раз: «Простите, для меня это слишком солёно». Если ничего не предложат, ешьте дальше.',
      'Rezervuokite staliuką, užsisakykite du pagrindinius patiekalus su garnyru. Po dviejų kąsnių vieną kartą pasakykite: „Atsiprašau, man per sūru.“ Jei nieko nepasiūlys, valgykite toliau.',
    ),
    purchase: text(
      'Two main dishes, two drinks.',
      'Два основных блюда, два напитка.',
      'Du pagrindiniai patiekalai, du gėrimai.',
    ),
    limit: 5500,
    minutes: 60,
    forbidden: text(
      'Add nothing to the food, demand no discount, never refuse to pay.',
      'Ничего не подсыпайте в еду, не требуйте скидки и не отказывайтесь платить.',
      'Nieko nedėkite į maistą, nereikalaukite nuolaidos ir neatsisakykite mokėti.',
    ),
  }),
]
