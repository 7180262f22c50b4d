import { allInOrder, chooseMany, noneOfThese, option, photoOf, scale, section, text, yesNo } from '../builders'
import { doctors, facilities } from './owners'

export const appearance = section(
  'appearance',
  {
    title: text(
      'Appearance of staff and premises',
      'Внешний вид персонала и помещений',
      'Darbuotojų išvaizda ir patalpų tvarka',
    ),
    intro: text(
      'Photograph outside only. People are ill in here.',
      'Фотографируйте только снаружи. Внутри больные люди.',
      'Fotografuokite tik lauke. Viduje – sergantys žmonės.',
    ),
    share: 0,
    zone: [85, 95],
  },
  [
    photoOf('entrance_photo', {
      name: text('Photo of the entrance', 'Фото входа', 'Įėjimo nuotrauka'),
      prompt: text(
        'Photograph the entrance with the sign and the way in for wheelchairs.',
        'Сфотографируйте вход с вывеской и въездом для колясок.',
        'Nufotografuokite įėjimą su iškaba ir įvažiavimu vežimėliams.',
      ),
      guidance: text('Nobody in the picture.', 'Людей в кадре быть не должно.', 'Kadre neturi būti žmonių.'),
    }),
    yesNo('signs_lead', {
      name: text(
        'Signs lead to the right door',
        'Указатели приводят к нужной двери',
        'Nuorodos atveda prie reikiamų durų',
      ),
      prompt: text(
        'Did signs alone bring you from the entrance to the consulting room?',
        'Нашли ли вы кабинет по одним указателям, начиная от входа?',
        'Ar vien pagal nuorodas nuo įėjimo radote kabinetą?',
      ),
      guidance: text(
        'Having to ask once is a "No"; an employee who leads you unasked is a "Yes".',
        'Пришлось хоть раз спросить — «Нет»; сотрудник сам проводил — «Да».',
        'Bent kartą teko klausti – „Ne“; darbuotojas pats palydėjo – „Taip“.',
      ),
      weight: 2,
      comment: 'on_fail',
      chain: facilities,
    }),
    scale(
      'waiting_room',
      {
        name: text(
          'The waiting room is clean and bearable',
          'В зоне ожидания чисто и можно спокойно ждать',
          'Laukiamajame švaru ir galima ramiai laukti',
        ),
        prompt: text('What was the waiting room like?', 'Какой была зона ожидания?', 'Koks buvo laukiamasis?'),
        guidance: text(
          'Seats, air, floor, bins.',
          'Сиденья, воздух, пол, урны.',
          'Kėdės, oras, grindys, šiukšliadėžės.',
        ),
        weight: 2,
        chain: facilities,
      },
      [
        text('Dirty, or no seat for those waiting', 'Грязно или негде сесть', 'Nešvaru arba nėra kur atsisėsti'),
        text(
          'Clean, but stuffy, noisy or cramped',
          'Чисто, но душно, шумно или тесно',
          'Švaru, bet tvanku, triukšminga ar ankšta',
        ),
        text(
          'Clean, quiet, a seat for everybody',
          'Чисто, тихо, места всем хватает',
          'Švaru, ramu, vietos visiems užtenka',
        ),
      ],
    ),
    chooseMany(
      'toilet',
      {
        name: text(
          "The patients' toilet is clean and supplied",
          'В туалете для пациентов чисто и всё есть',
          'Pacientų tualetas švarus, nieko netrūksta',
        ),
        prompt: text(
          "What was in order in the patients' toilet?",
          'Что было в порядке в туалете для пациентов?',
          'Kas pacientų tualete buvo tvarkinga?',
        ),
        guidance: text(
          'All four: tick the first line only. Occupied or locked: "could not check".',
          'Всё — отметьте только первую строку. Занят или закрыт — «не удалось проверить».',
          'Viskas – pažymėkite tik pirmą eilutę. Užimtas ar užrakintas – „nepavyko patikrinti“.',
        ),
        weight: 2,
        couldNotCheck: true,
        chain: facilities,
      },
      1,
      [
        allInOrder(text('All four', 'Всё перечисленное', 'Visi keturi punktai')),
        option('clean', 0.2, false, text('Clean', 'Чисто', 'Švaru')),
        option(
          'soap',
          0.2,
          false,
          text('Soap or disinfectant', 'Мыло или антисептик', 'Muilas ar dezinfekcinis skystis'),
        ),
        option('towels', 0.2, false, text('Paper towels', 'Бумажные полотенца', 'Popieriniai rankšluosčiai')),
        option(
          'call',
          0.2,
          false,
          text('Grab rail or call button', 'Поручень или кнопка вызова', 'Turėklas ar pagalbos mygtukas'),
        ),
        noneOfThese(text('None of these', 'Ничего из перечисленного', 'Nieko iš išvardyto')),
      ],
    ),
    yesNo('staff_recognisable', {
      name: text('One can see who is who', 'Понятно, кто есть кто', 'Aišku, kas yra kas'),
      prompt: text(
        'Could you tell the profession of everybody who treated you?',
        'Было ли понятно, какая должность у каждого, кто вами занимался?',
        'Ar buvo aiškios visų jumis besirūpinusių žmonių pareigos?',
      ),
      guidance: text(
        'By badge, uniform or introduction. Names stay out of the report.',
        'По бейджу, форме или если представились. Имён в отчёте не указывайте.',
        'Iš kortelės, uniformos ar prisistatymo. Vardų ataskaitoje nerašykite.',
      ),
      weight: 2,
      chain: doctors,
    }),
  ],
)
