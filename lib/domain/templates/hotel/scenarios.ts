import { scenario, text } from '../builders'

export const scenarios = [
  scenario('business_night', 'routine', {
    name: text('One night on business', 'Одна ночь в командировке', 'Viena naktis komandiruotėje'),
    persona: text(
      'Travels alone, has an early appointment, sleeps lightly.',
      'Едет в одиночку, утром ранняя встреча, чутко спит.',
      'Keliauja po vieną, ryte ankstyvas susitikimas, jautriai miega.',
    ),
    task: text(
      'Book one night by telephone three to seven days ahead. Say that you sleep lightly only if asked for wishes. Ask for an iron from the room, ask at the desk how to reach the station. Take breakfast.',
      'Забронируйте одну ночь по телефону за три–семь дней. Что вы чутко спите, скажите, только если спросят о пожеланиях. Попросите из номера утюг, спросите у стойки, как добраться до вокзала. Позавтракайте.',
      'Prieš tris–septynias dienas telefonu rezervuokite vieną naktį. Kad jautriai miegate, pasakykite tik paklausus apie pageidavimus. Iš kambario paprašykite lygintuvo, registratūroje paklauskite, kaip patekti į stotį. Papusryčiaukite.',
    ),
    purchase: text(
      'One night in the cheapest single room, with breakfast.',
      'Одна ночь в самом недорогом одноместном номере, с завтраком.',
      'Viena naktis pigiausiame vienviečiame kambaryje su pusryčiais.',
    ),
    limit: 12000,
    minutes: 720,
    forbidden: text(
      'No minibar, no pay television, no photograph of staff or guests, no loyalty number of your own.',
      'Без мини-бара и платного телевидения, без снимков персонала и гостей, без своей карты лояльности.',
      'Be minibaro ir mokamos televizijos, be darbuotojų ir svečių nuotraukų, be savo lojalumo kortelės.',
    ),
  }),
  scenario('weekend_for_two', 'routine', {
    name: text('A weekend for two', 'Выходные вдвоём', 'Savaitgalis dviese'),
    persona: text(
      'Two people in the town for the first time who wish to see something.',
      'Двое, которые в этом городе впервые и хотят что-нибудь посмотреть.',
      'Du žmonės, kurie mieste pirmą kartą ir nori ką nors pamatyti.',
    ),
    task: text(
      'Book a double room for a Friday or Saturday by telephone. Ask from the room for a second pillow, and at the desk: "Where would you yourself go for dinner round here?" Take breakfast.',
      'Забронируйте по телефону двухместный номер на пятницу или субботу. Попросите из номера вторую подушку, а у стойки спросите: «Куда бы вы сами пошли поужинать?» Позавтракайте.',
      'Telefonu rezervuokite dvivietį kambarį penktadieniui ar šeštadieniui. Iš kambario paprašykite antros pagalvės, o registratūroje paklauskite: „Kur patys eitumėte vakarieniauti?“ Papusryčiaukite.',
    ),
    purchase: text(
      'One night in the cheapest double room, with breakfast.',
      'Одна ночь в самом недорогом двухместном номере, с завтраком.',
      'Viena naktis pigiausiame dviviečiame kambaryje su pusryčiais.',
    ),
    limit: 16000,
    minutes: 720,
    forbidden: text(
      'Do not mention an anniversary to get favours, and consume nothing that is charged to the room.',
      'Не придумывайте годовщину ради подарков и не заказывайте ничего на счёт номера.',
      'Neišgalvokite jubiliejaus dėl dovanų ir nieko neužsakykite kambario sąskaita.',
    ),
  }),
  scenario('noisy_room', 'complaint', {
    name: text('The room is not quiet', 'В номере шумно', 'Kambaryje triukšminga'),
    persona: text(
      'A tired traveller who has asked for nothing so far.',
      'Уставший с дороги гость, который до сих пор ни о чём не просил.',
      'Nuo kelionės pavargęs svečias, iki šiol nieko neprašęs.',
    ),
    task: text(
      'Book one night by telephone. An hour after moving in go to the desk and say once: "I can hear the lift (the street, the fan) in my room and I am afraid I shall not sleep." Name a noise that is really there. Do the errands of the brief as well: a kettle, a question about dinner.',
      'Забронируйте одну ночь по телефону. Через час после заселения подойдите к стойке и скажите один раз: «В номере слышно лифт (улицу, вентиляцию), боюсь, что не усну». Назовите шум, который действительно есть. Остальное как обычно: попросите чайник, спросите об ужине.',
      'Telefonu rezervuokite vieną naktį. Praėjus valandai po įsikėlimo nueikite į registratūrą ir vieną kartą pasakykite: „Kambaryje girdėti liftas (gatvė, ventiliacija), bijau, kad neužmigsiu.“ Įvardykite triukšmą, kuris tikrai yra. Kita kaip įprasta: paprašykite virdulio, pasiteiraukite apie vakarienę.',
    ),
    purchase: text(
      'One night in the cheapest room, with breakfast.',
      'Одна ночь в самом недорогом номере, с завтраком.',
      'Viena naktis pigiausiame kambaryje su pusryčiais.',
    ),
    limit: 12000,
    minutes: 720,
    forbidden: text(
      'Ask for no discount, threaten with no review, do not complain about other guests by room number.',
      'Не просите скидки, не грозите отзывом, не указывайте на соседей по номеру комнаты.',
      'Neprašykite nuolaidos, negrasinkite atsiliepimu, neskųskite kitų svečių nurodydami kambarį.',
    ),
  }),
]
