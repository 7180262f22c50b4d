import { duration, durationBands, section, text, whenAtLeast, yesNo } from '../builders'
import { branchManager, rota } from './owners'

export const speed = section(
  'speed',
  {
    title: text('Speed and waiting', 'Скорость и ожидание', 'Greitis ir laukimas'),
    intro: text(
      'Start the stopwatch at the door or when you draw a ticket.',
      'Включите секундомер у двери или когда возьмёте талон.',
      'Chronometrą įjunkite prie durų arba paėmę eilės taloną.',
    ),
    share: 0.12,
    zone: [75, 90],
  },
  [
    duration(
      'wait_to_serve',
      {
        name: text(
          'The customer is served in under ten minutes',
          'Клиента начинают обслуживать менее чем через десять минут',
          'Klientas pradedamas aptarnauti greičiau nei po dešimties minučių',
        ),
        prompt: text(
          'How long did you wait for an adviser?',
          'Сколько вы ждали консультанта?',
          'Kiek laukėte konsultanto?',
        ),
        guidance: text(
          'Until the first sentence at the desk. Not served within forty minutes: leave and write to your coordinator.',
          'До первой фразы за столом. Не обслужили за сорок минут — уходите и напишите координатору.',
          'Iki pirmojo sakinio prie stalo. Neaptarnavo per keturiasdešimt minučių – išeikite ir parašykite koordinatoriui.',
        ),
        weight: 2,
        chain: rota,
      },
      durationBands([
        [600, 1],
        [900, 0.5],
      ]),
    ),
    yesNo('wait_announced', {
      name: text(
        'With three or more customers waiting, the customer is told how long it will take',
        'Когда ждут трое и более, клиенту сообщают время ожидания',
        'Kai laukia trys ar daugiau klientų, pasakoma, kiek teks laukti',
      ),
      prompt: text(
        'Were you told how long you would have to wait?',
        'Сообщили ли вам, сколько придётся ждать?',
        'Ar jums pasakė, kiek teks laukti?',
      ),
      guidance: text(
        'By an employee, on the ticket or on the board. Asked because at least three people were waiting.',
        'Сотрудник, талон или табло. Вопрос задан, потому что ожидало не меньше трёх человек.',
        'Darbuotojas, talonas ar švieslentė. Klausiama, nes laukė bent trys žmonės.',
      ),
      chain: branchManager,
      condition: whenAtLeast('people_waiting', 3),
    }),
    yesNo('uninterrupted', {
      name: text(
        'The conversation is not interrupted by other matters',
        'Разговор не прерывают посторонние дела',
        'Pokalbio nepertraukia pašaliniai reikalai',
      ),
      prompt: text(
        'Did the adviser stay with you from beginning to end?',
        'Занимался ли консультант только вами от начала до конца?',
        'Ar konsultantas nuo pradžios iki galo bendravo tik su jumis?',
      ),
      guidance: text(
        'A private call or a chat with colleagues is a "No"; asking a specialist about your matter is not.',
        'Личный звонок или разговор с коллегами — «Нет»; вопрос специалисту по вашему делу допустим.',
        'Asmeninis skambutis ar pokalbis su kolegomis – „Ne“; klausimas specialistui dėl jūsų reikalo leistinas.',
      ),
      chain: branchManager,
    }),
  ],
)
