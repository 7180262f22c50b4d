import { chooseMany, noneOfThese, option, scale, section, text, yesNo } from '../builders'
import { doctors, patientSafety, training } from './owners'

export const needs = section(
  'needs',
  {
    title: text('Listening and history', 'Расспрос', 'Paciento išklausymas'),
    intro: text(
      'Open with the sentence of your brief and stop. Then answer truthfully about your own health.',
      'Начните с фразы из задания и замолчите. Дальше отвечайте о своём здоровье правду.',
      'Pradėkite užduotyje nurodytu sakiniu ir nutilkite. Toliau apie savo sveikatą atsakinėkite teisingai.',
    ),
    share: 0,
    zone: [80, 93],
  },
  [
    scale(
      'let_speak',
      {
        name: text('The patient may finish', 'Пациенту дают высказаться', 'Pacientui leidžiama išsakyti viską'),
        prompt: text(
          'What happened while you described your complaint?',
          'Что происходило, пока вы рассказывали о жалобе?',
          'Kas vyko jums pasakojant, kas vargina?',
        ),
        guidance: text('The first minute decides.', 'Решает первая минута.', 'Lemia pirmoji minutė.'),
        weight: 4,
        chain: doctors,
      },
      [
        text('I was cut short', 'Меня оборвали', 'Mane nutraukė'),
        text(
          'I could finish, the doctor wrote or looked at the screen',
          'Дали договорить, но врач писал или смотрел в экран',
          'Leido pabaigti, bet gydytojas rašė ar žiūrėjo į ekraną',
        ),
        text(
          'I could finish, and the doctor looked at me',
          'Дали договорить, врач смотрел на меня',
          'Leido pabaigti, gydytojas žiūrėjo į mane',
        ),
      ],
    ),
    chooseMany(
      'history_taken',
      {
        name: text('The doctor takes a history', 'Врач собирает анамнез', 'Gydytojas renka anamnezę'),
        prompt: text('What did the doctor ask about?', 'О чём спросил врач?', 'Ko klausė gydytojas?'),
        guidance: text(
          'A questionnaire counts when the doctor refers to it.',
          'Анкета считается, если врач к ней обратился.',
          'Anketa įskaitoma, jei gydytojas ja rėmėsi.',
        ),
        weight: 4,
        chain: training,
      },
      1,
      [
        option('since', 0.4, true, text('Since when, how often', 'Как давно, как часто', 'Nuo kada, kaip dažnai')),
        option(
          'past',
          0.4,
          true,
          text('Former illnesses or operations', 'Перенесённые болезни или операции', 'Buvusios ligos ar operacijos'),
        ),
        option('family', 0.4, true, text('Illnesses in the family', 'Болезни у родственников', 'Šeimos narių ligos')),
        option(
          'habits',
          0.4,
          true,
          text(
            'Work, sleep, movement, smoking',
            'Работа, сон, движение, курение',
            'Darbas, miegas, judėjimas, rūkymas',
          ),
        ),
        noneOfThese(text('None of these', 'Ни о чём из этого', 'Nieko iš išvardyto')),
      ],
    ),
    yesNo('medicines_allergies', {
      name: text(
        'Nothing is prescribed or done without asking about allergies',
        'Прежде чем что-либо назначить, спрашивают об аллергии',
        'Prieš ką nors skiriant paklausiama apie alergijas',
      ),
      prompt: text(
        'Before anything was prescribed or done, were you asked about allergies?',
        'Спросили ли вас об аллергии до назначения или процедуры?',
        'Ar prieš skirdami gydymą ar procedūrą paklausė apie alergijas?',
      ),
      guidance: text(
        'By doctor or nurse, or read back to you from your file. Advice only, without medicine, test or treatment: not applicable.',
        'Врач, сестра или зачитали из карты. Был только совет, без лекарств, исследований и процедур — «неприменимо».',
        'Gydytojas, slaugytoja arba perskaitė iš kortelės. Tik patarė, be vaistų, tyrimų ir procedūrų – „netaikoma“.',
      ),
      weight: 6,
      canBeAbsent: true,
      gate: 'fails_visit',
      chain: patientSafety,
    }),
  ],
)
