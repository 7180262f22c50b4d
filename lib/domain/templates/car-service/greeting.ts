import { duration, durationBands, section, text, timeOfDay, yesNo } from '../builders'
import { planning, serviceAdviser } from './owners'

export const greeting = section(
  'greeting',
  {
    title: text('Greeting and reception', 'Встреча и приёмка', 'Sutikimas ir priėmimas'),
    intro: text(
      'Be there five minutes early and park where customers park.',
      'Приезжайте за пять минут и паркуйтесь на места для клиентов.',
      'Atvykite penkiomis minutėmis anksčiau ir pastatykite automobilį klientams skirtoje vietoje.',
    ),
    share: 0,
    zone: [80, 93],
  },
  [
    timeOfDay('arrived_at', {
      name: text('Time of arrival', 'Время приезда', 'Atvykimo laikas'),
      prompt: text(
        'When did you come to the desk?',
        'Во сколько вы подошли к стойке приёмки?',
        'Kada priėjote prie priėmimo stalo?',
      ),
      guidance: text(
        'Note the time of your appointment in the comment.',
        'В комментарии укажите время записи.',
        'Komentare nurodykite, kuriam laikui registravotės.',
      ),
    }),
    duration(
      'wait_past_appointment',
      {
        name: text(
          'The customer is received in under ten minutes after the appointed time',
          'Клиента принимают менее чем через десять минут после назначенного времени',
          'Klientas priimamas greičiau nei po dešimties minučių nuo paskirto laiko',
        ),
        prompt: text(
          'How long past the appointed time did you wait?',
          'Сколько вы ждали сверх назначенного времени?',
          'Kiek laukėte po paskirto laiko?',
        ),
        guidance: text(
          'Received early or on time: nought. Only sat down and asked to wait is not yet received.',
          'Приняли раньше или вовремя — ноль. Попросили присесть и подождать — ещё не приняли.',
          'Priėmė anksčiau ar laiku – nulis. Paprašė prisėsti ir palaukti – dar nepriėmė.',
        ),
        weight: 4,
        chain: planning,
      },
      durationBands([
        [600, 1],
        [1200, 0.5],
      ]),
    ),
    yesNo('expected', {
      name: text('The customer is expected', 'Клиента здесь ждут', 'Kliento čia laukia'),
      prompt: text(
        'Did the adviser know why you had come without your telling it again?',
        'Знал ли мастер-приёмщик, зачем вы приехали, без нового рассказа?',
        'Ar meistras žinojo, kodėl atvykote, jums iš naujo nepasakojus?',
      ),
      guidance: text(
        'Say only your name. Reading it from the screen is fine.',
        'Назовите только имя. Прочитать с экрана — нормально.',
        'Pasakykite tik vardą. Perskaityti ekrane – tinka.',
      ),
      weight: 3,
      chain: planning,
    }),
    yesNo('greeted', {
      name: text('The adviser greets the customer', 'Мастер-приёмщик здоровается', 'Meistras pasisveikina'),
      prompt: text(
        'Did the adviser greet you before turning to the car?',
        'Поздоровался ли мастер-приёмщик, прежде чем перейти к машине?',
        'Ar meistras su jumis pasisveikino prieš imdamasis automobilio?',
      ),
      guidance: text(
        'A word of greeting. "Keys?" is a "No".',
        'Слова приветствия. «Ключи?» — «Нет».',
        'Pasisveikinimo žodis. „Raktelius?“ – „Ne“.',
      ),
      weight: 2,
      chain: serviceAdviser,
    }),
  ],
)
