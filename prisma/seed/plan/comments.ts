import type { Language } from '@/lib/domain/language'
import type { Chance } from './chance'

type Say = Record<Language, string[]>

/** What shoppers write under an answer. Blanks in braces are filled by what happened, so that no two sound alike; the hour is not among them: readers of a report learn the part of day alone. */
const onFail: Record<string, Say> = {
  greeted_30s: {
    en: ['Stood at the counter for about {seconds} seconds; the barista was wiping the machine and did not look up.', 'No greeting until I spoke, roughly {seconds} s after I came in.', 'Two employees talked to each other, I was greeted only at the till.'],
    lt: ['Prie baro laukiau apie {seconds} s, darbuotoja valė aparatą ir nepakėlė akių.', 'Pasisveikino tik man prakalbus, maždaug po {seconds} s.', 'Dvi darbuotojos šnekėjosi tarpusavyje, pasisveikino jau prie kasos.'],
    ru: ['Стояла у стойки около {seconds} секунд, бариста протирала машину и не подняла глаз.', 'Поздоровались, только когда я заговорил, примерно через {seconds} с.', 'Двое сотрудников разговаривали между собой, поздоровались уже у кассы.'],
  },
  greeted_first: {
    en: ['I said hello first, some {seconds} seconds after I came in.', 'She looked at me and waited for my order.'],
    lt: ['Pirma pasisveikinau aš, praėjus maždaug {seconds} s.', 'Pažiūrėjo į mane ir laukė užsakymo.'],
    ru: ['Первой поздоровалась я, секунд через {seconds}.', 'Посмотрел на меня и молча ждал заказа.'],
  },
  queue_helped: {
    en: ['{people} people in line and one till open; the second employee was filling the display.', 'Queue of {people}, the other barista stayed at the machine.'],
    lt: ['Eilė iš {people} žmonių, dirbo viena kasa, kita darbuotoja dėliojo vitriną.', 'Eilė iš {people} žmonių, antras darbuotojas liko prie aparato.'],
    ru: ['В очереди {people} человек, открыта одна касса, второй сотрудник выкладывал выпечку.', 'Очередь из {people} человек, вторая бариста не отошла от машины.'],
  },
  here_or_away: {
    en: ['Got a paper cup although I sat down.', 'Not asked; I was handed a takeaway cup.'],
    lt: ['Įpylė į popierinį puodelį, nors atsisėdau.', 'Nepaklausė, padavė išsinešti.'],
    ru: ['Налили в бумажный стакан, хотя я села.', 'Не спросили, дали с собой.'],
  },
  order_repeated: {
    en: ['Went straight to the payment terminal, {drink} was not repeated.', 'Not repeated; the milk was asked about again after I had paid.', 'Only named the price.'],
    lt: ['Iš karto padavė mokėjimo terminalą, gėrimo („{drink}“) nepakartojo.', 'Nepakartojo, o sumokėjus dar kartą klausė apie pieną.', 'Pasakė tik kainą.'],
    ru: ['Сразу протянули терминал, заказ ({drink}) не повторили.', 'Не повторили, а после оплаты снова спросили про молоко.', 'Назвали только цену.'],
  },
  recommendation: {
    en: ['"Everything is good here", nothing more.', 'Named {drink}, but did not say why.', 'Shrugged and pointed at the board.', 'Said {food} sells best.'],
    lt: ['„Pas mus viskas skanu“ – ir tiek.', 'Pasiūlė gėrimą „{drink}“, bet nepaaiškino kodėl.', 'Gūžtelėjo pečiais ir parodė į meniu.', 'Pasakė, kad dažniausiai perka {food}.'],
    ru: ['«У нас всё вкусно», и больше ничего.', 'Посоветовали {drink}, но не сказали почему.', 'Пожал плечами и показал на доску.', 'Сказали, что чаще всего берут {food}.'],
  },
  menu_knowledge: {
    en: ['Read the board aloud when I asked how {drink} differs from a flat white.', 'Did not know which beans are in the grinder today.', 'Asked a colleague, who did not know either.'],
    lt: ['Paklausus, kuo {drink} skiriasi nuo „flat white“, perskaitė, kas parašyta meniu.', 'Nežinojo, kokios pupelės šiandien malamos.', 'Klausė kolegos, bet ir tas nežinojo.'],
    ru: ['На вопрос, чем {drink} отличается от флэт уайта, прочитала меню вслух.', 'Не знал, какое зерно сегодня в кофемолке.', 'Спросила коллегу, та тоже не знала.'],
  },
  addition_offered: {
    en: ['"Anything else?", that was all.', 'Nothing was offered with {drink}.', 'Straight to the payment.'],
    lt: ['„Dar ko nors?“ – tai viskas.', 'Prie gėrimo „{drink}“ nieko nepasiūlė.', 'Iš karto prie mokėjimo.'],
    ru: ['«Что-нибудь ещё?», и всё.', 'К напитку ({drink}) ничего не предложили.', 'Сразу перешли к оплате.'],
  },
  order_accurate: {
    en: ['Ordered {drink} with oat milk, got ordinary milk.', 'A large one was made instead of a small {drink}.'],
    lt: ['Užsisakiau gėrimą „{drink}“ su avižų pienu, gavau su įprastu.', 'Vietoj mažo gavau didelį gėrimą „{drink}“.'],
    ru: ['Заказала {drink} на овсяном молоке, принесли на обычном.', 'Вместо маленького сделали большой {drink}.'],
  },
  drink_temperature: {
    en: ['Lukewarm after standing on the counter for {minutes} min.', 'Could not sip it, far too hot.'],
    lt: ['Drungna, nes ant baro stovėjo {minutes} min.', 'Per karšta, negalėjau gurkštelėti.'],
    ru: ['Чуть тёплый: простоял на стойке {minutes} мин.', 'Обжигающий, пить нельзя.'],
  },
  clean_serving: {
    en: ['Coffee drips on the saucer.', 'The rim of the cup was chipped.'],
    lt: ['Ant lėkštelės nutekėję kavos lašai.', 'Įskilęs puodelio kraštas.'],
    ru: ['Потёки кофе на блюдце.', 'На краю чашки скол.'],
  },
  uniform_clean: {
    en: ['One employee without the apron.', 'Apron with large stains, not from today by the look of it.'],
    lt: ['Viena darbuotoja be prijuostės.', 'Prijuostė su senomis dėmėmis.'],
    ru: ['Одна сотрудница без фартука.', 'Фартук в старых пятнах.'],
  },
  food_hygiene: {
    en: ['A croissant was taken with bare hands, right after the till.', 'Tongs lay there, the hand was quicker.'],
    lt: ['Kruasaną paėmė plika ranka, iškart po kasos.', 'Žnyplės gulėjo šalia, bet ėmė ranka.'],
    ru: ['Круассан взяли голой рукой сразу после кассы.', 'Щипцы лежали рядом, но взяли рукой.'],
  },
  amount_named: { en: ['The display was turned away from me.'], lt: ['Ekranas buvo nusuktas.'], ru: ['Табло было отвёрнуто.'] },
  payment_worked: {
    en: ['The terminal lost connection; the second attempt worked, some {seconds} seconds later.', 'Card reader had to be restarted.'],
    lt: ['Terminalas prarado ryšį, iš antro karto pavyko maždaug po {seconds} s.', 'Teko perkrauti kortelių skaitytuvą.'],
    ru: ['Терминал потерял связь, со второй попытки прошло секунд через {seconds}.', 'Терминал пришлось перезагружать.'],
  },
  receipt_given: {
    en: ['The printer was out of paper.', 'Had to ask for it twice.', 'Was told the receipt is "in the app".'],
    lt: ['Kasoje baigėsi popierius.', 'Teko prašyti du kartus.', 'Pasakė, kad kvitas „programėlėje“.'],
    ru: ['В кассе кончилась бумага.', 'Пришлось просить дважды.', 'Сказали, что чек «в приложении».'],
  },
  farewell: {
    en: ['Next guest was served at once, no word.', 'Turned away as soon as I had paid.'],
    lt: ['Iš karto aptarnavo kitą, nieko nepasakė.', 'Sumokėjus nusisuko.'],
    ru: ['Сразу занялись следующим, ни слова.', 'Отвернулась, как только я заплатил.'],
  },
  complaint_heard_out: {
    en: ['Interrupted me twice: "It is always like that."', 'Argued that the drink was fine.'],
    lt: ['Du kartus pertraukė: „Visada toks būna.“', 'Ginčijosi, kad gėrimas geras.'],
    ru: ['Дважды перебили: «Он всегда такой».', 'Спорили, что с напитком всё в порядке.'],
  },
  apology: {
    en: ['"It happens." No apology.', 'Took the cup without a word.'],
    lt: ['„Pasitaiko.“ Neatsiprašė.', 'Paėmė puodelį tylėdama.'],
    ru: ['«Бывает». Не извинились.', 'Молча забрала стакан.'],
  },
  solution_offered: {
    en: ['A new drink only after I had asked, {minutes} minutes later.', 'Nothing was offered, I left with the cold coffee.'],
    lt: ['Naują gėrimą padarė tik paprašius, po {minutes} min.', 'Nieko nepasiūlė, išėjau su šalta kava.'],
    ru: ['Новый напиток сделали, только когда попросила, через {minutes} мин.', 'Ничего не предложили, ушла с холодным кофе.'],
  },
  felt_welcome: {
    en: ['Correct, but as if I were in the way.', 'Busy with the delivery, I felt like a disturbance.'],
    lt: ['Mandagu, bet tarsi trukdyčiau.', 'Tvarkė prekes, jaučiausi ne laiku.'],
    ru: ['Вежливо, но будто я мешаю.', 'Разбирали поставку, было неловко.'],
  },
  safety_question: {
    en: ['The medicine was handed over without a single question about other medicines.', 'Nothing about allergies or pregnancy.'],
    lt: ['Vaistą padavė nieko nepaklausę apie kitus vartojamus vaistus.', 'Apie alergijas nepaklausė.'],
    ru: ['Лекарство дали, не спросив о других препаратах.', 'Про аллергию не спросили.'],
  },
  quiet_voice: { en: ['The people behind me heard every word.'], lt: ['Stovintys už manęs viską girdėjo.'], ru: ['Стоящие сзади всё слышали.'] },
  drawback_named: { en: ['Only advantages were mentioned.', 'Asked about risks myself.'], lt: ['Kalbėjo tik apie privalumus.', 'Apie riziką paklausiau pati.'], ru: ['Говорили только о плюсах.', 'О рисках спросил сам.'] },
  fees_named: { en: ['The monthly fee came up when I asked.'], lt: ['Mėnesio mokestį pasakė tik paklausus.'], ru: ['Ежемесячную плату назвали после вопроса.'] },
}
const otherwise: Say = {
  en: ['Did not happen during my visit.', 'No, I waited for it and it did not come.', 'Not this time.'],
  lt: ['Mano apsilankymo metu to nebuvo.', 'Ne, laukiau, bet nesulaukiau.', 'Šį kartą ne.'],
  ru: ['Во время визита этого не было.', 'Нет, я ждала, но не дождалась.', 'В этот раз нет.'],
}

const allergen: Record<string, Say> = {
  checked: {
    en: ['Asked about nuts in {food}: the barista looked it up in the folder.', 'Milk in {drink}? Checked on the label, the answer matches the list.'],
    lt: ['Klausiau apie riešutus ({food}): darbuotoja pasitikrino sąraše.', 'Ar yra pieno ({drink})? Pažiūrėjo į etiketę, atsakymas teisingas.'],
    ru: ['Спросила про орехи ({food}): бариста посмотрела в папке.', 'Есть ли молоко ({drink})? Посмотрел на этикетке, ответ верный.'],
  },
  from_memory: {
    en: ['Said at once that {food} contains nuts; the list says the same.'],
    lt: ['Iškart pasakė, kad yra riešutų ({food}); sąraše tas pats.'],
    ru: ['Сразу сказали, что есть орехи ({food}); в списке то же.'],
  },
  advised_against: {
    en: ['Did not know about {food} and advised me to choose something else.'],
    lt: ['Nežinojo ({food}) ir patarė rinktis ką nors kita.'],
    ru: ['Не знали ({food}) и посоветовали взять другое.'],
  },
  wrong_or_guessed: {
    en: ['"Should be fine, I think." According to the list {food} does contain nuts.', 'Said there is no milk in {food}; the label says there is.'],
    lt: ['„Lyg ir nėra.“ Pagal sąrašą riešutų yra ({food}).', 'Pasakė, kad pieno nėra ({food}), o etiketėje parašyta, kad yra.'],
    ru: ['«Вроде бы нет». По списку орехи есть ({food}).', 'Сказали, что молока нет ({food}), а на этикетке оно указано.'],
  },
}
const notChecked: Say = {
  en: ['The list was nowhere to be seen.', 'Phone battery died, no stopwatch.', 'Locked all the time I was there.', 'Nothing of the kind was served while I was there.'],
  lt: ['Sąrašo niekur nebuvo.', 'Išsikrovė telefonas, laiko nepamatavau.', 'Visą laiką buvo užrakinta.', 'Kol buvau, nieko panašaus nepadavė.'],
  ru: ['Списка нигде не было.', 'Сел телефон, время не засёк.', 'Всё время было закрыто.', 'При мне ничего такого не подавали.'],
}
const noPhoto: Say = {
  en: ['People in the picture the whole time.', 'No receipt was given.', 'An employee was looking at me.'],
  lt: ['Kadre visą laiką buvo žmonės.', 'Kvito nedavė.', 'Darbuotojas žiūrėjo į mane.'],
  ru: ['В кадре всё время были люди.', 'Чек не дали.', 'Сотрудник смотрел на меня.'],
}

const drinks: Say = { en: ['a flat white', 'a cappuccino', 'a latte', 'a filter coffee', 'a cold brew', 'a matcha latte'], lt: ['flat white', 'kapučinas', 'latė', 'filtruota kava', 'cold brew', 'matcha latė'], ru: ['флэт уайт', 'капучино', 'латте', 'фильтр-кофе', 'колд брю', 'матча латте'] }
const foods: Say = { en: ['the cinnamon bun', 'the cheesecake', 'the lentil soup', 'the salmon bagel', 'the oat cookie', 'the almond croissant'], lt: ['bandelę su cinamonu', 'sūrio pyragą', 'lęšių sriubą', 'riestainį su lašiša', 'avižinį sausainį', 'migdolų kruasaną'], ru: ['булочку с корицей', 'чизкейк', 'чечевичный суп', 'бейгл с лососем', 'овсяное печенье', 'миндальный круассан'] }

/** Put after a sentence its shopper has used before: nobody writes the same long sentence twice. */
const asides: Say = {
  en: ['I did not insist.', 'It was quiet at that moment.', 'The others in line saw it too.', 'Nobody seemed to notice.', 'It would have taken a moment.', 'I looked twice.', 'A pity.'],
  lt: ['Neprašiau dar kartą.', 'Tuo metu buvo ramu.', 'Matė ir kiti eilėje.', 'Atrodo, niekas to nepastebėjo.', 'Būtų užtekę akimirkos.', 'Žiūrėjau du kartus.', 'Gaila.'],
  ru: ['Настаивать не стала.', 'В этот момент было спокойно.', 'Видели и другие в очереди.', 'Похоже, никто не заметил.', 'Это заняло бы секунду.', 'Посмотрела дважды.', 'Жаль.'],
}

export type Told = { language: Language; people: number }

const fill = (sentence: string, chance: Chance, { language, people }: Told) =>
  sentence
    .replace('{seconds}', String(chance.between(40, 140)))
    .replace('{minutes}', String(chance.between(4, 14)))
    .replace('{people}', String(Math.max(5, people)))
    .replace('{drink}', chance.pick(drinks[language]))
    .replace('{food}', chance.pick(foods[language]))

export const sayFailed = (key: string, chance: Chance, told: Told) => fill(chance.pick((onFail[key] ?? otherwise)[told.language]), chance, told)
export const sayAllergen = (option: string, chance: Chance, told: Told) => fill(chance.pick((allergen[option] ?? otherwise)[told.language]), chance, told)
export const sayBeside = (comment: string, { language }: Told, number: number) => `${comment} ${asides[language][number % asides[language].length]}`
export const sayNotChecked = (chance: Chance, { language }: Told) => chance.pick(notChecked[language])
export const sayNoPhoto = (chance: Chance, { language }: Told) => chance.pick(noPhoto[language])
export const noReceipt = ({ language }: Told) => noPhoto[language][1]!
