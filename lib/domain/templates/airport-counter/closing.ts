import { section, text, unlessAnswer, yesNo } from '../builders'
import { dutyManager, training } from './owners'

export const closing = section(
  'closing',
  {
    title: text('Farewell', 'Прощание', 'Atsisveikinimas'),
    intro: text(
      'Count your papers before you step aside.',
      'Прежде чем отойти, проверьте документы.',
      'Prieš pasitraukdami patikrinkite dokumentus.',
    ),
    share: 0.08,
    zone: [78, 92],
  },
  [
    yesNo('papers_in_hand', {
      name: text(
        'Every document goes back into the hand',
        'Каждый документ возвращают в руки',
        'Kiekvienas dokumentas grąžinamas į rankas',
      ),
      prompt: text(
        'Were all your documents given back into your hand?',
        'Вернули ли вам в руки все документы?',
        'Ar visus dokumentus grąžino jums į rankas?',
      ),
      guidance: text(
        'Left on the counter for you to gather is a "No".',
        'Оставили на стойке, собирайте сами — «Нет».',
        'Paliko ant stalo susirinkti – „Ne“.',
      ),
      weight: 2,
      comment: 'never',
      chain: training,
      condition: unlessAnswer('matter', 'enquiry'),
    }),
    yesNo('farewell', {
      name: text(
        'The passenger is sent off with a good word',
        'Пассажира провожают добрым словом',
        'Keleivis palydimas geru žodžiu',
      ),
      prompt: text(
        'Were you sent off with a good word?',
        'Пожелали ли вам чего-нибудь хорошего на прощание?',
        'Ar jus palydėjo geru žodžiu?',
      ),
      guidance: text(
        '"Have a good flight", "I hope it works out": something meant for you.',
        '«Приятного полёта», «удачи с обменом» — то, что сказано именно вам.',
        '„Gero skrydžio“, „sėkmės“ – tai, kas skirta jums.',
      ),
      chain: dutyManager,
    }),
    yesNo('name_used', {
      name: text('The passenger is called by name', 'К пассажиру обращаются по имени', 'Į keleivį kreipiamasi vardu'),
      prompt: text(
        'Did the agent call you by your name?',
        'Обратился ли агент к вам по имени?',
        'Ar darbuotojas kreipėsi į jus vardu?',
      ),
      guidance: text(
        'First name or surname, pronounced as well as can be.',
        'По имени или фамилии, как получилось произнести.',
        'Vardu ar pavarde, kaip pavyko ištarti.',
      ),
      weight: 0.5,
      bonus: true,
      chain: training,
    }),
  ],
)
