import { section, text, yesNo } from '../builders'
import { billing, doctors, frontDesk, patientRelations } from './owners'

export const closing = section(
  'closing',
  {
    title: text(
      'Next step, payment and farewell',
      'Дальнейшие шаги, оплата и прощание',
      'Tolesni žingsniai, apmokėjimas ir atsisveikinimas',
    ),
    intro: text(
      'When the doctor seems to have finished, wait three seconds before you get up.',
      'Когда покажется, что врач закончил, подождите три секунды и только потом вставайте.',
      'Kai atrodys, kad gydytojas baigė, palaukite tris sekundes ir tik tada kelkitės.',
    ),
    share: 0,
    zone: [80, 93],
  },
  [
    yesNo('written_plan', {
      name: text(
        'The advice goes home in writing',
        'Рекомендации дают в письменном виде',
        'Rekomendacijos duodamos raštu',
      ),
      prompt: text(
        'Did you get the recommendations in writing?',
        'Получили ли вы рекомендации в письменном виде?',
        'Ar rekomendacijas gavote raštu?',
      ),
      guidance: text(
        'On paper or in the patient portal the same day. Do not photograph the content.',
        'На бумаге или в личном кабинете в тот же день. Содержание не фотографируйте.',
        'Popieriuje ar paciento paskyroje tą pačią dieną. Turinio nefotografuokite.',
      ),
      weight: 4,
      chain: doctors,
    }),
    yesNo('warning_signs', {
      name: text(
        'The patient knows when to come back at once',
        'Пациент знает, когда обратиться немедленно',
        'Pacientas žino, kada kreiptis nedelsiant',
      ),
      prompt: text(
        'Were you told at what signs to come back sooner?',
        'Сказали ли вам, при каких признаках прийти раньше?',
        'Ar jums pasakė, kokiems požymiams esant ateiti anksčiau?',
      ),
      guidance: text(
        'Or where to ring at night. A mere check-up without complaint: not applicable.',
        'Или куда звонить ночью. Профилактический осмотр без жалоб — «неприменимо».',
        'Arba kur skambinti naktį. Profilaktinis patikrinimas be nusiskundimų – „netaikoma“.',
      ),
      weight: 4,
      canBeAbsent: true,
      chain: doctors,
    }),
    yesNo('questions_invited', {
      name: text(
        'The doctor asks for questions',
        'Врач спрашивает, есть ли вопросы',
        'Gydytojas paklausia, ar yra klausimų',
      ),
      prompt: text(
        'Were you asked at the end whether you had any questions?',
        'Спросили ли вас в конце, есть ли у вас вопросы?',
        'Ar pabaigoje paklausė, ar turite klausimų?',
      ),
      guidance: text(
        'Asked sitting, not from the door.',
        'Спросили сидя, а не с порога.',
        'Paklausė sėdėdami, o ne prie durų.',
      ),
      weight: 2,
      comment: 'never',
      chain: doctors,
    }),
    yesNo('bill_itemised', {
      name: text(
        'The bill shows what was paid for',
        'В счёте видно, за что заплачено',
        'Sąskaitoje matyti, už ką sumokėta',
      ),
      prompt: text(
        'Did the bill list every service with its price?',
        'Была ли в счёте указана каждая услуга с ценой?',
        'Ar sąskaitoje nurodyta kiekviena paslauga su kaina?',
      ),
      guidance: text(
        'Photograph it with name, number and diagnosis covered. Nothing to pay: not applicable.',
        'Сфотографируйте, закрыв имя, номер карты и диагноз. Платить не пришлось — «неприменимо».',
        'Nufotografuokite, uždengę vardą, numerį ir diagnozę. Mokėti nereikėjo – „netaikoma“.',
      ),
      weight: 2,
      canBeAbsent: true,
      photo: 'always',
      chain: billing,
    }),
    yesNo('farewell', {
      name: text('Somebody says goodbye to the patient', 'С пациентом прощаются', 'Su pacientu atsisveikinama'),
      prompt: text(
        'Did anybody say goodbye to you?',
        'Попрощался ли с вами кто-нибудь?',
        'Ar kas nors su jumis atsisveikino?',
      ),
      guidance: text('The doctor or the reception.', 'Врач или регистратура.', 'Gydytojas ar registratūra.'),
      weight: 1,
      comment: 'never',
      chain: frontDesk,
    }),
    yesNo('follow_up_offered', {
      name: text(
        'The next appointment is arranged on the spot',
        'Следующий приём назначают сразу',
        'Kitas vizitas suderinamas vietoje',
      ),
      prompt: text(
        'Was the next appointment or call arranged before you left?',
        'Договорились ли с вами о следующем приёме или звонке до вашего ухода?',
        'Ar iki jums išeinant suderino kitą vizitą ar skambutį?',
      ),
      guidance: text(
        'With a date. No further step needed: not applicable.',
        'С датой. Дальше ничего не нужно — «неприменимо».',
        'Su data. Daugiau nieko nereikia – „netaikoma“.',
      ),
      weight: 0.5,
      bonus: true,
      canBeAbsent: true,
      chain: patientRelations,
    }),
  ],
)
