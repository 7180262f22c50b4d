import { photoOf, scale, section, text, unlessAnswer, yesNo } from '../builders'
import { facilities, frontDesk } from './owners'

export const appearance = section(
  'appearance',
  {
    title: text(
      'Appearance of staff and premises',
      'Внешний вид персонала и помещений',
      'Darbuotojų išvaizda ir patalpų tvarka',
    ),
    intro: text(
      'Photograph the street side only; inside there are pupils.',
      'Фотографируйте только с улицы: внутри ученики.',
      'Fotografuokite tik iš gatvės: viduje mokiniai.',
    ),
    share: 0.07,
    zone: [85, 95],
  },
  [
    photoOf('entrance_photo', {
      name: text('Photo of the entrance', 'Фото входа', 'Įėjimo nuotrauka'),
      prompt: text(
        'Photograph the entrance with the sign, from the street.',
        'Сфотографируйте с улицы вход с вывеской.',
        'Nufotografuokite iš gatvės įėjimą su iškaba.',
      ),
      guidance: text(
        'When lessons are on and the steps are empty; no child in the picture, not even from behind.',
        'Во время занятий, когда у входа пусто; ни одного ребёнка в кадре, даже со спины.',
        'Vykstant pamokoms, kai prie įėjimo tuščia; kadre nė vieno vaiko, net iš nugaros.',
      ),
    }),
    yesNo('badge_readable', {
      name: text('One can see who belongs to the staff', 'Видно, кто здесь сотрудник', 'Matyti, kas čia darbuotojas'),
      prompt: text(
        'Could you tell an employee by a badge or a desk plate?',
        'Можно ли было узнать сотрудника по бейджу или табличке?',
        'Ar darbuotoją galėjote atpažinti iš kortelės ar lentelės?',
      ),
      guidance: text(
        'The person you spoke with. Do not write the name down.',
        'Тот, с кем вы говорили. Имя не записывайте.',
        'Tas, su kuriuo kalbėjotės. Vardo nerašykite.',
      ),
      comment: 'never',
      chain: frontDesk,
    }),
    scale(
      'waiting_area',
      {
        name: text(
          'The waiting area is fit to wait in',
          'В зоне ожидания можно спокойно подождать',
          'Laukiamajame galima ramiai palaukti',
        ),
        prompt: text('What was the waiting area like?', 'Какой была зона ожидания?', 'Koks buvo laukiamasis?'),
        guidance: text(
          'Floor, seats, air, noticeboard. Old announcements on the board are disorder.',
          'Пол, сиденья, воздух, доска объявлений. Устаревшие объявления — это беспорядок.',
          'Grindys, kėdės, oras, skelbimų lenta. Seni skelbimai – netvarka.',
        ),
        chain: facilities,
      },
      [
        text(
          'Dirty, stuffy or nowhere to sit',
          'Грязно, душно или негде сесть',
          'Nešvaru, tvanku arba nėra kur atsisėsti',
        ),
        text('Clean, with small disorder', 'Чисто, но есть мелкий беспорядок', 'Švaru, bet yra smulkios netvarkos'),
        text(
          'Clean and in order, with free seats',
          'Чисто, убрано, есть где сесть',
          'Švaru, tvarkinga, yra kur atsisėsti',
        ),
      ],
    ),
    scale(
      'classroom_ready',
      {
        name: text('The classroom is ready for the lesson', 'Класс готов к занятию', 'Klasė paruošta pamokai'),
        prompt: text(
          'In what state was the classroom at the start?',
          'В каком состоянии был класс к началу занятия?',
          'Kokios būklės buvo klasė pamokos pradžioje?',
        ),
        guidance: text(
          'Board, light, places, sound and screen. An online lesson: the room on the screen and the link.',
          'Доска, свет, места, звук и экран. Онлайн-занятие — ссылка и виртуальный класс.',
          'Lenta, šviesa, vietos, garsas ir ekranas. Nuotolinė pamoka – nuoroda ir virtualioji klasė.',
        ),
        chain: facilities,
        condition: unlessAnswer('lesson_taken', 'none'),
      },
      [
        text(
          'Something was missing for the whole lesson',
          'Чего-то не хватало всё занятие',
          'Ko nors trūko visą pamoką',
        ),
        text('Put right while the class waited', 'Наладили, пока класс ждал', 'Sutvarkė klasei laukiant'),
        text('Everything stood ready', 'Всё было готово', 'Viskas buvo paruošta'),
      ],
    ),
  ],
)
