import { scenario, text } from '../builders'

export const scenarios = [
  scenario('yearly_service', 'routine', {
    name: text('The yearly service', 'Ежегодное обслуживание', 'Metinė techninė priežiūra'),
    persona: text(
      'Drives to work every day, knows little of cars, keeps the service booklet in order.',
      'Каждый день ездит на работу, в машинах разбирается слабо, сервисную книжку ведёт исправно.',
      'Kasdien važinėja į darbą, automobilius išmano menkai, serviso knygelę tvarko rūpestingai.',
    ),
    task: text(
      'Have the fault of your brief prepared (for instance an unplugged number-plate bulb). Book by telephone an oil change with an inspection. Control question at the desk: "How long may I drive until the next change?" Collect the car the same day.',
      'До визита устройте в машине неисправность из задания (например, отключите лампочку номера). Запишитесь по телефону на замену масла с осмотром. Контрольный вопрос у стойки: «Сколько можно ездить до следующей замены?» Заберите машину в тот же день.',
      'Prieš vizitą padarykite užduotyje nurodytą gedimą (pavyzdžiui, atjunkite numerio lemputę). Telefonu užsiregistruokite alyvai keisti ir apžiūrai. Kontrolinis klausimas prie stalo: „Kiek galima važiuoti iki kito keitimo?“ Automobilį atsiimkite tą pačią dieną.',
    ),
    purchase: text(
      'Oil, filter, inspection; nothing else.',
      'Масло, фильтр, осмотр; больше ничего.',
      'Alyva, filtras, apžiūra; daugiau nieko.',
    ),
    limit: 18000,
    minutes: 30,
    forbidden: text(
      'Prepare nothing that touches brakes, steering, tyres or fuel. Agree to no further work.',
      'Не трогайте тормоза, рулевое, шины и топливную систему. На дополнительные работы не соглашайтесь.',
      'Nieko neruoškite stabdžiuose, vairo sistemoje, padangose ar kuro sistemoje. Su papildomais darbais nesutikite.',
    ),
  }),
  scenario('strange_noise', 'routine', {
    name: text('A noise that comes and goes', 'Звук, который то есть, то нет', 'Garsas, kuris tai yra, tai nėra'),
    persona: text(
      'Hears a rattle, is worried before a long journey, has little time.',
      'Слышит дребезг, волнуется перед дальней дорогой, времени мало.',
      'Girdi barškėjimą, nerimauja prieš ilgą kelionę, laiko turi mažai.',
    ),
    task: text(
      'Have a harmless rattle prepared (a loose thing in the boot lining) together with the fault of your brief. Book by telephone: "It rattles at the back, over bumps." Control question: "May I drive on with it until you have time?" Order a diagnosis with a look over the car.',
      'Устройте в машине безобидный дребезг (незакреплённый предмет за обшивкой багажника) и неисправность из задания. Скажите по телефону: «Сзади дребезжит на кочках». Контрольный вопрос: «Можно ли с этим пока ездить?» Закажите диагностику с общим осмотром.',
      'Pasirūpinkite, kad automobilyje kas nors nepavojingai barškėtų (nepritvirtintas daiktas už bagažinės apdailos), ir padarykite užduotyje nurodytą gedimą. Telefonu pasakykite: „Gale barška per duobes.“ Kontrolinis klausimas: „Ar su tuo kol kas galima važinėti?“ Užsakykite diagnostiką su bendra apžiūra.',
    ),
    purchase: text('One diagnosis.', 'Диагностика.', 'Diagnostika.'),
    limit: 8000,
    minutes: 30,
    forbidden: text(
      'Prepare nothing that could come loose while driving. Agree to no repair beyond the diagnosis.',
      'Ничего, что может отвалиться на ходу. На ремонт сверх диагностики не соглашайтесь.',
      'Nieko, kas galėtų atsilaisvinti važiuojant. Su remontu, viršijančiu diagnostiką, nesutikite.',
    ),
  }),
  scenario('unclear_invoice', 'complaint', {
    name: text('Not done as agreed', 'Сделали не так, как договорились', 'Padaryta ne taip, kaip sutarta'),
    persona: text(
      'A patient customer who comes back the next morning.',
      'Терпеливый клиент, который приезжает на следующее утро.',
      'Kantrus klientas, atvykstantis kitą rytą.',
    ),
    task: text(
      'Book an oil change with an inspection as in the routine. Control question: "How long may I drive until the next change?" Next morning drive up and say once: "I have a question about yesterday: this I do not understand", and point to the prepared fault or, if it was found, to one line of the invoice.',
      'Запишитесь на замену масла с осмотром, как в обычном сценарии. Контрольный вопрос: «Сколько можно ездить до следующей замены?» Наутро приезжайте и скажите один раз: «У меня вопрос по вчерашнему: вот это мне непонятно» — и покажите неисправность, о которой не говорили, а если её нашли, одну из строк счёта.',
      'Užsiregistruokite alyvai keisti ir apžiūrai, kaip įprastame scenarijuje. Kontrolinis klausimas: „Kiek galima važiuoti iki kito keitimo?“ Kitą rytą atvažiuokite ir vieną kartą pasakykite: „Turiu klausimą dėl vakar dienos: štai šito nesuprantu“ – ir parodykite gedimą, apie kurį neužsiminėte, o jei jį rado, vieną sąskaitos eilutę.',
    ),
    purchase: text('Oil, filter, inspection.', 'Масло, фильтр, осмотр.', 'Alyva, filtras, apžiūra.'),
    limit: 18000,
    minutes: 40,
    forbidden: text(
      'Blame nobody, invent no damage, do not refuse payment, bring no lawyer and no camera team into the talk.',
      'Никого не обвиняйте, не выдумывайте поломок, не отказывайтесь платить, не грозите судом и прессой.',
      'Nieko nekaltinkite, neišgalvokite gedimų, neatsisakykite mokėti, negrasinkite teismu ir spauda.',
    ),
  }),
  scenario('unneeded_part', 'return', {
    name: text('Wiper blades not needed', 'Щётки не понадобились', 'Valytuvų neprireikė'),
    persona: text(
      'Buys wiper blades at the garage and finds a pair at home.',
      'Покупает на сервисе щётки стеклоочистителя, а дома находит такие же.',
      'Servise nusiperka stiklo valytuvus, o namie randa tokius pačius.',
    ),
    task: text(
      'Order a diagnosis or a check of the lights, ask the control question: "How often should the blades be changed?", and buy a pair of wiper blades in their packing. Next day bring them back unopened with the receipt: "I found I do not need them."',
      'Закажите диагностику или проверку света, задайте контрольный вопрос: «Как часто менять щётки?» — и купите пару щёток в упаковке. На следующий день верните их невскрытыми с чеком: «Оказалось, они мне не нужны».',
      'Užsakykite diagnostiką ar šviesų patikrą, užduokite kontrolinį klausimą: „Kaip dažnai keisti valytuvus?“ – ir nusipirkite porą supakuotų valytuvų. Kitą dieną grąžinkite juos neišpakuotus su kvitu: „Paaiškėjo, kad man jų nereikia.“',
    ),
    purchase: text(
      'One check, one pair of wiper blades.',
      'Одна проверка, одна пара щёток.',
      'Viena patikra, viena valytuvų pora.',
    ),
    limit: 9000,
    minutes: 35,
    forbidden: text(
      'Do not unpack or fit the blades, and do not argue when refused.',
      'Не вскрывайте и не ставьте щётки, при отказе не спорьте.',
      'Valytuvų neišpakuokite ir nedėkite, o jei atsisakys – nesiginčykite.',
    ),
  }),
]
