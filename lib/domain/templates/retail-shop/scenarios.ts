import { scenario, text } from '../builders'

export const scenarios = [
  scenario('a_present', 'routine', {
    name: text('A present for somebody', 'Подарок близкому человеку', 'Dovana artimam žmogui'),
    persona: text(
      'Looks for a birthday present, has little idea of the goods and is in no hurry.',
      'Ищет подарок ко дню рождения, в товаре разбирается слабо, никуда не торопится.',
      'Ieško dovanos gimtadienio proga, prekes išmano menkai, niekur neskuba.',
    ),
    task: text(
      'Browse, then say: "It is meant as a present." Ask for a variant you do not see and put the control question: "What is it made of, and how is it looked after?" Buy the smallest suitable article.',
      'Осмотритесь, затем скажите: «Мне в подарок». Спросите о варианте, которого не видно. Контрольный вопрос: «Из чего это и как за этим ухаживать?» Купите самое недорогое из подходящего.',
      'Apsižvalgykite, tada pasakykite: „Man dovanai.“ Paprašykite varianto, kurio nematyti. Kontrolinis klausimas: „Iš ko tai pagaminta ir kaip prižiūrėti?“ Nusipirkite nebrangiausią iš tinkamų.',
    ),
    purchase: text('One article of your choice.', 'Один товар на ваш выбор.', 'Viena pasirinkta prekė.'),
    limit: 2000,
    minutes: 20,
    forbidden: text(
      'Do not photograph people or the till, and do not open packages.',
      'Не снимайте людей и кассу, не вскрывайте упаковку.',
      'Nefotografuokite žmonių ir kasos, neatidarykite pakuočių.',
    ),
  }),
  scenario('replacement', 'routine', {
    name: text('The old one has worn out', 'Старая вещь износилась', 'Senoji susidėvėjo'),
    persona: text(
      'Knows the article from years of use and compares two shops.',
      'Пользуется такой вещью много лет и сравнивает два магазина.',
      'Tokia preke naudojasi daug metų ir lygina dvi parduotuves.',
    ),
    task: text(
      'Say: "Mine has worn out, I am looking for a new one." Ask for a variant you do not see and put the control question: "How long is the guarantee, and what does it cover?" Buy an accessory or a care product.',
      'Скажите: «Моя вещь износилась, ищу новую». Спросите о варианте, которого не видно. Контрольный вопрос: «Какая гарантия и что она покрывает?» Купите мелочь к такому товару или средство по уходу.',
      'Pasakykite: „Manoji susidėvėjo, ieškau naujos.“ Paprašykite varianto, kurio nematyti. Kontrolinis klausimas: „Kokia garantija ir ką ji apima?“ Nusipirkite priedą ar priežiūros priemonę.',
    ),
    purchase: text(
      'One accessory or care product.',
      'Аксессуар или средство по уходу.',
      'Priedas arba priežiūros priemonė.',
    ),
    limit: 1500,
    minutes: 20,
    forbidden: text(
      'No instalments, no loyalty application with your data, no deposit.',
      'Никаких рассрочек, анкет с личными данными и задатков.',
      'Jokio pirkimo išsimokėtinai, anketų su asmens duomenimis ir užstatų.',
    ),
  }),
  scenario('faulty_article', 'complaint', {
    name: text('A seam, a button, a scratch', 'Шов, пуговица, царапина', 'Siūlė, saga, įbrėžimas'),
    persona: text(
      'A calm customer who noticed a fault at home.',
      'Спокойный покупатель, обнаруживший недостаток дома.',
      'Ramus pirkėjas, trūkumą pastebėjęs namie.',
    ),
    task: text(
      'Take along the article with the small fault that your coordinator gave you, and its receipt. Look round as usual, then say once: "I found this at home." Wait for the offer.',
      'Возьмите с собой товар с небольшим недостатком, полученный от координатора, и чек. Осмотритесь как обычно, затем скажите один раз: «Вот что обнаружилось дома». Подождите, что предложат.',
      'Pasiimkite iš koordinatoriaus gautą prekę su nedideliu trūkumu ir jos kvitą. Kaip įprasta apsižvalgykite, tada vieną kartą pasakykite: „Namie pastebėjau štai ką.“ Palaukite, ką pasiūlys.',
    ),
    purchase: text(
      'One small article, to see the till.',
      'Одна мелочь, чтобы побывать на кассе.',
      'Viena smulkmena, kad pamatytumėte kasą.',
    ),
    limit: 1000,
    minutes: 25,
    forbidden: text(
      'Do not damage goods yourself, raise your voice, quote laws or mention reviews.',
      'Не портите товар сами, не повышайте голос, не ссылайтесь на законы и не грозите отзывом.',
      'Patys prekės negadinkite, nekelkite balso, necituokite įstatymų ir negrasinkite atsiliepimu.',
    ),
  }),
  scenario('wrong_size', 'return', {
    name: text('It does not suit after all', 'Всё-таки не подошло', 'Vis dėlto netiko'),
    persona: text(
      'Bought on impulse and thought better of it.',
      'Покупает под настроение, а потом передумывает.',
      'Nusipirko pasidavęs nuotaikai ir persigalvojo.',
    ),
    task: text(
      'Buy one article, leave the shop for half an hour, come back with the receipt and say: "It does not suit me after all." If an exchange is offered, agree.',
      'Купите один товар, выйдите на полчаса, вернитесь с чеком и скажите: «Всё-таки мне не подходит». Предложат обмен — соглашайтесь.',
      'Nusipirkite vieną prekę, pusvalandžiui išeikite, grįžkite su kvitu ir pasakykite: „Vis dėlto man netinka.“ Jei pasiūlys pakeisti, sutikite.',
    ),
    purchase: text(
      'One unsealed article that by law and shop rules may be returned.',
      'Один товар, который по закону и правилам магазина можно вернуть.',
      'Viena prekė, kurią pagal įstatymą ir parduotuvės taisykles galima grąžinti.',
    ),
    limit: 3000,
    minutes: 25,
    forbidden: text(
      'Do not use the article, remove its tags or argue against a refusal.',
      'Не пользуйтесь товаром, не срезайте бирки и не спорьте при отказе.',
      'Prekės nenaudokite, nenuplėškite etikečių ir nesiginčykite, jei atsisakys.',
    ),
  }),
]
