import { scenario, text } from '../builders'

export const scenarios = [
  scenario('headache', 'routine', {
    name: text('Something for a headache', 'Что-нибудь от головной боли', 'Ko nors nuo galvos skausmo'),
    persona: text(
      'An adult with a headache since yesterday evening, otherwise healthy.',
      'Взрослый; голова болит со вчерашнего вечера, в остальном здоров.',
      'Suaugęs žmogus; galvą skauda nuo vakar vakaro, šiaip sveikas.',
    ),
    task: text(
      'Ask for "something for a headache". Name no product. Ask how two of the products differ and buy the one advised.',
      'Попросите «что-нибудь от головной боли», не называя препарат. Спросите, чем отличаются два средства, и купите то, что посоветуют.',
      'Paprašykite „ko nors nuo galvos skausmo“, neįvardydami vaisto. Paklauskite, kuo skiriasi dvi priemonės, ir nusipirkite rekomenduotąją.',
    ),
    purchase: text(
      'One pack of an over-the-counter medicine.',
      'Одна упаковка безрецептурного лекарства.',
      'Viena nereceptinio vaisto pakuotė.',
    ),
    limit: 1000,
    minutes: 10,
    forbidden: text(
      'Do not invent serious symptoms and do not take the medicine on the spot.',
      'Не выдумывайте серьёзных симптомов и не принимайте лекарство на месте.',
      'Neišgalvokite rimtų simptomų ir nevartokite vaisto vietoje.',
    ),
  }),
  scenario('antibiotic_without_prescription', 'routine', {
    name: text('An antibiotic for a sore throat', 'Антибиотик от боли в горле', 'Antibiotikas nuo gerklės skausmo'),
    persona: text(
      'An adult with a sore throat for two days who was once helped by an antibiotic.',
      'Взрослый; горло болит два дня, когда-то помог антибиотик.',
      'Suaugęs žmogus; gerklę skauda dvi dienas, kadaise padėjo antibiotikas.',
    ),
    task: text(
      'Ask whether you can have the antibiotic you once took; you have no prescription. After the refusal ask what else would help.',
      'Спросите, можно ли купить антибиотик, который вы когда-то принимали; рецепта нет. После отказа спросите, что ещё поможет.',
      'Paklauskite, ar galite nusipirkti kadaise vartoto antibiotiko; recepto neturite. Atsisakius paklauskite, kas dar padėtų.',
    ),
    purchase: text(
      'Lozenges or another over-the-counter product. Never the antibiotic.',
      'Таблетки для рассасывания или другое безрецептурное средство. Антибиотик — ни в коем случае.',
      'Čiulpiamosios tabletės ar kita nereceptinė priemonė. Jokiu būdu ne antibiotikas.',
    ),
    limit: 1000,
    minutes: 10,
    forbidden: text(
      'Ask once only; do not plead, and do not mention a child.',
      'Спросите только один раз; не уговаривайте и не говорите о ребёнке.',
      'Paprašykite tik kartą; neįkalbinėkite ir neminėkite vaiko.',
    ),
  }),
  scenario('advice_complaint', 'complaint', {
    name: text(
      'A complaint about earlier advice',
      'Жалоба на прошлую консультацию',
      'Skundas dėl ankstesnės konsultacijos',
    ),
    persona: text(
      'A regular customer, disappointed but polite.',
      'Постоянный покупатель, разочарован, но вежлив.',
      'Nuolatinis pirkėjas, nusivylęs, bet mandagus.',
    ),
    task: text(
      'Say: "I bought magnesium tablets here; nobody told me they can upset the stomach." Then ask which magnesium is gentler.',
      'Скажите: «Я покупал у вас магний, и никто не предупредил, что он может раздражать желудок». Затем спросите, какой магний мягче.',
      'Pasakykite: „Pirkau pas jus magnio, ir niekas neįspėjo, kad jis gali dirginti skrandį.“ Tada paklauskite, kuris magnis švelnesnis.',
    ),
    purchase: text(
      'The product advised, if within the limit.',
      'Средство, которое посоветуют, в пределах лимита.',
      'Rekomenduota priemonė, jei neviršija limito.',
    ),
    limit: 1500,
    minutes: 15,
    forbidden: text(
      'Do not claim lasting harm, blame a person or demand compensation.',
      'Не говорите о серьёзном вреде, никого не обвиняйте, не требуйте компенсации.',
      'Nesakykite, kad patyrėte rimtą žalą, nieko nekaltinkite ir nereikalaukite kompensacijos.',
    ),
  }),
  scenario('cream_return', 'return', {
    name: text('Return of a hand cream', 'Возврат крема для рук', 'Rankų kremo grąžinimas'),
    persona: text(
      'A customer who picked the wrong cream by mistake.',
      'Покупатель, по ошибке взявший не тот крем.',
      'Pirkėjas, per klaidą paėmęs ne tą kremą.',
    ),
    task: text(
      'Ask for advice on a cream for dry hands and buy one. Come back within the hour and ask to change the sealed pack for another.',
      'Попросите совета о креме для сухой кожи рук и купите один. Вернитесь в течение часа и попросите обменять невскрытую упаковку.',
      'Paprašykite rekomenduoti kremą sausai rankų odai ir vieną nusipirkite. Grįžkite per valandą ir paprašykite neatidarytą pakuotę pakeisti kita.',
    ),
    purchase: text(
      'One hand cream; keep the receipt.',
      'Один крем для рук; сохраните чек.',
      'Vienas rankų kremas; išsaugokite kvitą.',
    ),
    limit: 1200,
    minutes: 20,
    forbidden: text(
      'Do not open the pack and do not argue when refused.',
      'Не вскрывайте упаковку и не спорьте при отказе.',
      'Neatidarykite pakuotės ir, jei atsisakys, nesiginčykite.',
    ),
  }),
]
