import { section, text, yesNo } from '../builders'
import { admissions, frontDesk, programmes } from './owners'

export const terms = section(
  'terms',
  {
    title: text('Price and contract', 'Цена и договор', 'Kaina ir sutartis'),
    intro: text(
      'You pay nothing and sign nothing in this visit.',
      'В этот визит вы ничего не платите и не подписываете.',
      'Šio apsilankymo metu nieko nemokate ir nepasirašote.',
    ),
    share: 0.12,
    zone: [80, 92],
  },
  [
    yesNo('full_price', {
      name: text(
        'The whole price is named in one figure',
        'Полную цену называют одной суммой',
        'Visa kaina pasakoma viena suma',
      ),
      prompt: text(
        'Were you told the whole price of the course in one figure?',
        'Назвали ли вам полную цену курса одной суммой?',
        'Ar jums pasakė visą kurso kainą viena suma?',
      ),
      guidance: text(
        'With books, registration and exam fees, or with the word that there are none. The price of one lesson alone is a "No".',
        'С учебниками, регистрацией и экзаменом или со словами, что доплат нет. Только цена занятия — «Нет».',
        'Su vadovėliais, registracija ir egzaminu arba pasakius, kad priemokų nėra. Vien pamokos kaina – „Ne“.',
      ),
      weight: 3,
      gate: 'zeroes_section',
      chain: programmes,
    }),
    yesNo('leaving_rules', {
      name: text(
        'The rules for leaving early are explained',
        'Объясняют, как прервать обучение',
        'Paaiškinama, kaip nutraukti mokymąsi',
      ),
      prompt: text(
        'Were you told how one can leave the course early?',
        'Рассказали ли вам, как можно прервать обучение?',
        'Ar jums paaiškino, kaip galima nutraukti mokymąsi?',
      ),
      guidance: text(
        'Notice and the money paid ahead. You may ask: "And if I have to stop?"',
        'За сколько предупреждать и что будет с оплатой вперёд. Можно спросить: «А если придётся бросить?»',
        'Prieš kiek įspėti ir kas bus su iš anksto sumokėtais pinigais. Galite paklausti: „O jei teks mesti?“',
      ),
      weight: 2,
      chain: admissions,
    }),
    yesNo('missed_rules', {
      name: text(
        'The rules for missed lessons are explained',
        'Объясняют, что будет с пропущенными занятиями',
        'Paaiškinama, kas bus su praleistomis pamokomis',
      ),
      prompt: text(
        'Were you told what happens to missed lessons?',
        'Сказали ли вам, что происходит с пропущенными занятиями?',
        'Ar jums pasakė, kas nutinka praleidus pamoką?',
      ),
      guidance: text(
        'Made up, paid back or lost: any clear rule is a "Yes".',
        'Отработка, возврат, сгорают — любое ясное правило «Да».',
        'Galima atidirbti, grąžina pinigus, prapuola – bet kokia aiški taisyklė „Taip“.',
      ),
      comment: 'never',
      chain: admissions,
    }),
    yesNo('time_to_decide', {
      name: text(
        'The visitor is left time to think',
        'Посетителю дают время подумать',
        'Lankytojui paliekama laiko pagalvoti',
      ),
      prompt: text(
        'Could you leave calmly to think it over?',
        'Могли ли вы спокойно уйти подумать?',
        'Ar galėjote ramiai išeiti pagalvoti?',
      ),
      guidance: text(
        '"The last place, pay a deposit now" is a "No"; a place kept for some days is a "Yes".',
        '«Осталось одно место, внесите аванс» — «Нет»; место придержат на несколько дней — «Да».',
        '„Liko viena vieta, sumokėkite avansą“ – „Ne“; vietą palaikys kelias dienas – „Taip“.',
      ),
      chain: frontDesk,
    }),
  ],
)
