import { allInOrder, chooseMany, noneOfThese, option, scale, section, text, yesNo } from '../builders'
import { facilities, shopManager } from './owners'

export const appearance = section(
  'appearance',
  {
    title: text(
      'Appearance of staff and premises',
      'Внешний вид персонала и зала',
      'Darbuotojų išvaizda ir patalpų tvarka',
    ),
    intro: text('What one sees while choosing.', 'То, что видно, пока выбираешь.', 'Tai, kas matyti renkantis.'),
    share: 0.1,
    zone: [82, 94],
  },
  [
    yesNo('staff_recognisable', {
      name: text(
        'Staff can be told from customers at a glance',
        'Сотрудника сразу отличишь от покупателя',
        'Darbuotoją iš karto atskirsi nuo pirkėjo',
      ),
      prompt: text(
        'Could you tell at a glance who works there?',
        'Было ли с первого взгляда понятно, кто здесь работает?',
        'Ar iš pirmo žvilgsnio buvo aišku, kas čia dirba?',
      ),
      guidance: text(
        'By clothing, lanyard or badge. Leave names out of the report.',
        'По одежде, ленте или бейджу. Имён в отчёте не указывайте.',
        'Iš aprangos, kaklajuostės ar kortelės. Vardų ataskaitoje nerašykite.',
      ),
      chain: shopManager,
    }),
    scale(
      'floor_clean',
      {
        name: text('The shop is clean', 'В магазине чисто', 'Parduotuvėje švaru'),
        prompt: text(
          'How clean was the sales floor?',
          'Насколько чисто было в торговом зале?',
          'Kiek švari buvo prekybos salė?',
        ),
        guidance: text(
          'Floor, shelves at eye level, mirrors. Slush at the door on a wet day does not count.',
          'Пол, полки на уровне глаз, зеркала. Слякоть у двери в непогоду не считается.',
          'Grindys, lentynos akių lygyje, veidrodžiai. Purvas prie durų darganotą dieną nesiskaito.',
        ),
        photo: 'on_fail',
        comment: 'never',
        chain: facilities,
      },
      [
        text(
          'Dust or dirt wherever I looked',
          'Пыль или грязь всюду, куда ни глянь',
          'Dulkės ar purvas, kur pažvelgsi',
        ),
        text('Dust or dirt in a single spot', 'Пыль или грязь в одном месте', 'Dulkės ar purvas vienoje vietoje'),
        text('Nothing to object to', 'Придраться не к чему', 'Nėra prie ko prikibti'),
      ],
    ),
    chooseMany(
      'fitting_room',
      {
        name: text(
          'The fitting room is fit for use',
          'Примерочная готова принять покупателя',
          'Matavimosi kabina paruošta pirkėjui',
        ),
        prompt: text(
          'What was in order in the fitting room?',
          'Что было в порядке в примерочной?',
          'Kas matavimosi kabinoje buvo tvarkinga?',
        ),
        guidance: text(
          'All four in order: tick the first line only. No photo inside. A shop without fitting rooms: not applicable; all occupied: "could not check".',
          'Всё в порядке — отметьте только первую строку. Внутри не снимайте. Примерочных нет — «неприменимо»; все заняты — «не удалось проверить».',
          'Viskas tvarkinga – pažymėkite tik pirmą eilutę. Viduje nefotografuokite. Kabinų nėra – „netaikoma“; visos užimtos – „nepavyko patikrinti“.',
        ),
        canBeAbsent: true,
        couldNotCheck: true,
        chain: shopManager,
      },
      1,
      [
        allInOrder(text('All four in order', 'Всё перечисленное', 'Visi keturi punktai')),
        option(
          'emptied',
          0.2,
          false,
          text('No articles left by others', 'Нет чужих вещей', 'Nėra kitų paliktų prekių'),
        ),
        option('light', 0.2, false, text('Working light', 'Свет горит', 'Šviesa veikia')),
        option(
          'hook',
          0.2,
          false,
          text(
            'A hook or seat for my things',
            'Крючок или сиденье для своих вещей',
            'Kabliukas ar kėdė daiktams pasidėti',
          ),
        ),
        option(
          'closes',
          0.2,
          false,
          text(
            'Curtain or door that closes fully',
            'Штора или дверь закрывается до конца',
            'Užuolaida ar durys iki galo užsidaro',
          ),
        ),
        noneOfThese(text('None of these', 'Ничего из перечисленного', 'Nieko iš išvardyto')),
      ],
    ),
  ],
)
