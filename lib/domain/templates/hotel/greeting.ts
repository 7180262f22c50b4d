import {
  allInOrder,
  chooseMany,
  duration,
  durationBands,
  noneOfThese,
  option,
  section,
  text,
  timeOfDay,
  yesNo,
} from '../builders'
import { frontOffice, rota, safety, training } from './owners'

export const greeting = section(
  'greeting',
  {
    title: text('Arrival and check-in', 'Приезд и заселение', 'Atvykimas ir registracija'),
    intro: text(
      'Come with luggage, in the time for arrivals; have your document at hand.',
      'Приезжайте с багажом в часы заселения; документ держите под рукой.',
      'Atvykite su bagažu registracijos valandomis; dokumentą laikykite po ranka.',
    ),
    share: 0.15,
    zone: [80, 93],
  },
  [
    timeOfDay('arrived_at', {
      name: text('Time of arrival', 'Время приезда', 'Atvykimo laikas'),
      prompt: text('When did you enter the lobby?', 'Во сколько вы вошли в холл?', 'Kada įėjote į vestibiulį?'),
      guidance: text(
        'To the minute, from your phone.',
        'С точностью до минуты, по телефону.',
        'Minutės tikslumu, pagal telefoną.',
      ),
    }),
    duration(
      'wait_at_desk',
      {
        name: text(
          'The guest is attended to in under three minutes',
          'Гостем занимаются менее чем через три минуты',
          'Svečiu pasirūpinama greičiau nei po trijų minučių',
        ),
        prompt: text(
          'How long did you wait at the reception desk?',
          'Сколько вы ждали у стойки?',
          'Kiek laukėte prie registratūros?',
        ),
        guidance: text(
          'From reaching the desk or the end of its queue to "How can I help you?".',
          'От подхода к стойке или концу очереди до вопроса, чем помочь.',
          'Nuo priėjimo prie registratūros ar eilės galo iki klausimo, kuo padėti.',
        ),
        weight: 2,
        chain: rota,
      },
      durationBands([
        [180, 1],
        [360, 0.5],
      ]),
    ),
    yesNo('welcomed', {
      name: text(
        'The guest is welcomed, then processed',
        'Сначала здороваются, потом берут документы',
        'Pirma pasisveikinama, tik tada tvarkomi dokumentai',
      ),
      prompt: text(
        'Did the receptionist welcome you before asking for a document or card?',
        'Поздоровался ли с вами портье, прежде чем попросить документ или карту?',
        'Ar registratorius su jumis pasisveikino prieš paprašydamas dokumento ar kortelės?',
      ),
      guidance: text(
        'A greeting with a look at you and not at the screen.',
        'Здороваются, глядя на вас, а не в экран.',
        'Pasisveikinimas žiūrint į jus, o ne į ekraną.',
      ),
      chain: frontOffice,
    }),
    yesNo('booking_found', {
      name: text(
        'The booking is found as it was made',
        'Бронь находят без расхождений',
        'Rezervacija randama be neatitikimų',
      ),
      prompt: text(
        'Was your booking there exactly as confirmed?',
        'Совпала ли ваша бронь у стойки с подтверждением?',
        'Ar jūsų rezervacija buvo tiksliai tokia, kokia patvirtinta?',
      ),
      guidance: text(
        'Dates, room, price. A free better room is a "Yes".',
        'Даты, номер, цена. Бесплатно дали номер лучше — «Да».',
        'Datos, kambarys, kaina. Nemokamai davė geresnį kambarį – „Taip“.',
      ),
      chain: frontOffice,
    }),
    yesNo('room_number_discreet', {
      name: text(
        'The room number is not said aloud',
        'Номер комнаты не называют вслух',
        'Kambario numeris nesakomas garsiai',
      ),
      prompt: text(
        "Was your room number kept from other people's ears?",
        'Сообщили ли вам номер комнаты так, чтобы не услышали посторонние?',
        'Ar kambario numerį jums pasakė taip, kad neišgirstų pašaliniai?',
      ),
      guidance: text(
        'Written on the key folder, pointed at or whispered. An empty lobby excuses nothing.',
        'Написан на конверте с ключом, показан пальцем или сказан шёпотом. Пустой холл не оправдание.',
        'Užrašytas ant rakto dėklo, parodytas pirštu ar pasakytas pašnibždomis. Tuščias vestibiulis – ne pasiteisinimas.',
      ),
      weight: 2,
      gate: 'zeroes_section',
      chain: safety,
    }),
    chooseMany(
      'told_at_checkin',
      {
        name: text(
          'The guest leaves the desk knowing the house',
          'Гость отходит от стойки, зная главное',
          'Svečias nuo registratūros nueina žinodamas, kas svarbiausia',
        ),
        prompt: text(
          'What were you told without asking?',
          'О чём вам рассказали без вопросов?',
          'Ką jums pasakė neklausus?',
        ),
        guidance: text(
          'In words or on a card handed to you with a remark. All four: tick the first line only.',
          'Словами или на карточке, которую дали с пояснением. Всё — отметьте только первую строку.',
          'Žodžiu arba paaiškinus įduotoje kortelėje. Viskas – pažymėkite tik pirmą eilutę.',
        ),
        chain: training,
      },
      1,
      [
        allInOrder(text('All four', 'Обо всём перечисленном', 'Visi keturi punktai')),
        option('way', 0.2, false, text('The way to the room', 'Как пройти в номер', 'Kaip rasti kambarį')),
        option(
          'breakfast',
          0.2,
          false,
          text(
            'Where and when breakfast is, or that there is none',
            'Где и когда завтрак или что его нет',
            'Kur ir kada pusryčiai arba kad jų nėra',
          ),
        ),
        option(
          'internet',
          0.2,
          false,
          text('How to get on the internet', 'Как подключиться к интернету', 'Kaip prisijungti prie interneto'),
        ),
        option(
          'departure',
          0.2,
          false,
          text('Until when the room is mine', 'До какого часа номер за мной', 'Iki kelintos kambarys mano'),
        ),
        noneOfThese(text('None of these', 'Ни о чём из этого', 'Nieko iš išvardyto')),
      ],
    ),
  ],
)
