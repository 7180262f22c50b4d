import { chooseOne, option, scale, section, text, yesNo } from '../builders'
import { quality, training } from './owners'

export const consultation = section(
  'consultation',
  {
    title: text(
      'Consultation and product knowledge',
      'Консультация и знание товара',
      'Konsultavimas ir prekių išmanymas',
    ),
    intro: text(
      'Listen first; ask your own question only when the pharmacist has finished.',
      'Сначала слушайте; свой вопрос задайте, когда фармацевт закончит.',
      'Pirmiausia klausykite; savo klausimą užduokite vaistininkui baigus.',
    ),
    share: 0,
    zone: [80, 95],
  },
  [
    chooseOne(
      'options_priced',
      {
        name: text(
          'The customer is shown at least two suitable products with prices',
          'Покупателю предлагают не менее двух подходящих средств и называют цены',
          'Pirkėjui pasiūlomos bent dvi tinkamos priemonės ir pasakomos jų kainos',
        ),
        prompt: text('What choice were you offered?', 'Какой выбор вам предложили?', 'Kokį pasirinkimą jums pasiūlė?'),
        guidance: text(
          'Before you ask for anything cheaper. Nothing suitable was for sale: not applicable.',
          'До того, как вы спросите о чём-то подешевле. Подходящего средства в продаже не было — «неприменимо».',
          'Jums dar nepaklausus, ar yra pigiau. Tinkamos priemonės nebuvo – „netaikoma“.',
        ),
        weight: 4,
        canBeAbsent: true,
        chain: training,
      },
      [
        option(
          'two_with_prices',
          1,
          true,
          text(
            'Two or more products, with prices',
            'Два средства или больше, с ценами',
            'Dvi ar daugiau priemonių su kainomis',
          ),
        ),
        option(
          'two_without_prices',
          0.5,
          false,
          text(
            'Two or more products, without prices',
            'Два средства или больше, без цен',
            'Dvi ar daugiau priemonių be kainų',
          ),
        ),
        option('one', 0.25, false, text('One product', 'Одно средство', 'Vieną priemonę')),
        option(
          'none',
          0,
          false,
          text('I had to name the product myself', 'Название пришлось сказать мне', 'Priemonę teko įvardyti man'),
        ),
      ],
    ),
    yesNo('dose_explained', {
      name: text(
        'The pharmacist explains how to take the medicine',
        'Фармацевт объясняет, как принимать лекарство',
        'Vaistininkas paaiškina, kaip vartoti vaistą',
      ),
      prompt: text(
        'Were you told how to take the medicine, without asking?',
        'Сказали ли вам без вашего вопроса, как принимать лекарство?',
        'Ar jums neklausus pasakė, kaip vartoti vaistą?',
      ),
      guidance: text(
        'The dose with the times a day; one of them alone, or "see the leaflet", is a "No". No medicine sold: not applicable.',
        'Нужны доза и число приёмов в день; что-то одно или «смотрите инструкцию» — «Нет». Лекарство не продали — «неприменимо».',
        'Turi būti pasakyta ir dozė, ir kiek kartų per dieną; tik viena iš jų ar „žiūrėkite lapelyje“ – „Ne“. Vaisto nepardavė – „netaikoma“.',
      ),
      weight: 6,
      canBeAbsent: true,
      chain: training,
    }),
    yesNo('warning_given', {
      name: text(
        'The pharmacist names at least one precaution',
        'Фармацевт называет хотя бы одну меру предосторожности',
        'Vaistininkas pasako bent vieną atsargumo priemonę',
      ),
      prompt: text(
        'Were you warned of at least one thing?',
        'Предупредили ли вас хотя бы об одном ограничении?',
        'Ar jus įspėjo bent dėl vieno dalyko?',
      ),
      guidance: text(
        'For instance a side effect, alcohol, driving, the longest time of use. No medicine sold: not applicable.',
        'Например, о побочном действии, алкоголе, вождении, предельном сроке приёма. Лекарство не продали — «неприменимо».',
        'Pavyzdžiui, dėl šalutinio poveikio, alkoholio, vairavimo, ilgiausios vartojimo trukmės. Vaisto nepardavė – „netaikoma“.',
      ),
      weight: 4,
      canBeAbsent: true,
      chain: training,
    }),
    yesNo('doctor_when', {
      name: text(
        'The pharmacist says when to see a doctor',
        'Фармацевт говорит, когда обратиться к врачу',
        'Vaistininkas pasako, kada kreiptis į gydytoją',
      ),
      prompt: text(
        'Were you told when to see a doctor?',
        'Сказали ли вам, в каком случае обратиться к врачу?',
        'Ar jums pasakė, kada kreiptis į gydytoją?',
      ),
      guidance: text(
        'For instance "if it has not passed in three days". No complaint of health in your brief: not applicable.',
        'Например, «если не пройдёт за три дня». В задании нет жалобы на здоровье — «неприменимо».',
        'Pavyzdžiui, „jei nepraeis per tris dienas“. Užduotyje negalavimo nėra – „netaikoma“.',
      ),
      weight: 4,
      canBeAbsent: true,
      chain: training,
    }),
    scale(
      'product_knowledge',
      {
        name: text(
          'The pharmacist knows the products',
          'Фармацевт знает ассортимент',
          'Vaistininkas išmano siūlomas priemones',
        ),
        prompt: text(
          'How was your question about the difference between two products answered?',
          'Как ответили на ваш вопрос о разнице между двумя средствами?',
          'Kaip atsakė į jūsų klausimą, kuo skiriasi dvi priemonės?',
        ),
        guidance: text(
          'Ask: "What is the difference between these two?" Looking it up is no fault.',
          'Спросите: «Чем они отличаются?» Заглянуть в справочник — не ошибка.',
          'Paklauskite: „Kuo jos skiriasi?“ Pasitikrinti žinyne – ne klaida.',
        ),
        weight: 5,
        chain: training,
      },
      [
        text('Not answered', 'Не ответили', 'Neatsakė'),
        text('Named the price difference only', 'Назвали только разницу в цене', 'Pasakė tik kainų skirtumą'),
        text('Named the active ingredients', 'Назвали действующие вещества', 'Įvardijo veikliąsias medžiagas'),
        text('Explained how their effect differs', 'Объяснили разницу в действии', 'Paaiškino, kuo skiriasi poveikis'),
        text(
          'Explained it and said which suits my case, and why',
          'Объяснили и сказали, что подойдёт именно мне и почему',
          'Paaiškino ir pasakė, kuri tinka man ir kodėl',
        ),
      ],
    ),
    scale(
      'plain_words',
      {
        name: text(
          'The pharmacist speaks so that a layperson understands',
          'Фармацевт говорит понятно для неспециалиста',
          'Vaistininkas kalba nespecialistui suprantamai',
        ),
        prompt: text(
          'How easy was the explanation to follow?',
          'Насколько понятным было объяснение?',
          'Ar lengva buvo suprasti paaiškinimą?',
        ),
        guidance: text(
          'Could you repeat at home how to take it? Nothing was explained: the first line.',
          'Смогли бы вы дома повторить, как принимать средство? Ничего не объяснили — первая строка.',
          'Ar namie galėtumėte pakartoti, kaip vartoti? Nieko nepaaiškino – pirma eilutė.',
        ),
        weight: 3,
        chain: training,
      },
      [
        text('I would have to read the leaflet', 'Пришлось бы читать инструкцию', 'Turėčiau skaityti pakuotės lapelį'),
        text('Clear after I had asked again', 'Понятно после уточняющего вопроса', 'Aišku tik perklausus'),
        text('Clear at once', 'Понятно сразу', 'Aišku iš karto'),
      ],
    ),
    yesNo('prescription_only_refused', {
      name: text(
        'A prescription-only medicine is not sold without a prescription',
        'Рецептурный препарат не отпускают без рецепта',
        'Receptinis vaistas be recepto neparduodamas',
      ),
      prompt: text(
        'Did the pharmacist decline to sell the prescription-only medicine?',
        'Отказался ли фармацевт отпустить рецептурный препарат?',
        'Ar vaistininkas atsisakė parduoti receptinį vaistą?',
      ),
      guidance: text(
        'Only if your brief has you ask for one; otherwise not applicable. If it is offered, say you will think about it and do not buy.',
        'Только если спросить о нём велит задание, иначе «неприменимо». Если препарат предложат, скажите, что подумаете, и не покупайте.',
        'Tik jei užduotyje nurodyta jo paprašyti; kitaip – „netaikoma“. Jei pasiūlys, pasakykite, kad pagalvosite, ir nepirkite.',
      ),
      weight: 6,
      canBeAbsent: true,
      comment: 'on_fail',
      gate: 'fails_visit',
      chain: quality,
    }),
  ],
)
