import { scale, section, text, yesNo } from '../builders'
import { engineering, frontOffice, housekeeping } from './owners'

export const appearance = section(
  'appearance',
  {
    title: text(
      'Appearance of staff and public rooms',
      'Внешний вид персонала и общих помещений',
      'Darbuotojų išvaizda ir bendrosios patalpos',
    ),
    intro: text(
      'From the street to your floor, as somebody who sees it for the first time.',
      'От улицы до вашего этажа — глазами человека, который здесь впервые.',
      'Nuo gatvės iki jūsų aukšto – žmogaus, kuris čia pirmą kartą, akimis.',
    ),
    share: 0.08,
    zone: [84, 94],
  },
  [
    yesNo('entrance_cared', {
      name: text('The entrance is lit at night', 'Вход ночью освещён', 'Įėjimas tamsoje apšviestas'),
      prompt: text(
        'Could you find the entrance at night by its light alone?',
        'Легко ли найти вход в темноте по освещению?',
        'Ar tamsoje įėjimą lengva rasti pagal apšvietimą?',
      ),
      guidance: text(
        'Go out once after dark. In the white nights: "could not check".',
        'Выйдите один раз после наступления темноты. В белые ночи — «не удалось проверить».',
        'Vieną kartą išeikite sutemus. Jei naktis šviesi – „nepavyko patikrinti“.',
      ),
      couldNotCheck: true,
      photo: 'on_fail',
      comment: 'never',
      chain: engineering,
    }),
    scale(
      'corridors',
      {
        name: text(
          'Lobby, lift and corridors are clean',
          'В холле, лифте и коридорах чисто',
          'Vestibiulis, liftas ir koridoriai švarūs',
        ),
        prompt: text(
          'What did the way to your room look like?',
          'Как выглядел путь до вашего номера?',
          'Kaip atrodė kelias iki jūsų kambario?',
        ),
        guidance: text(
          'Trays before doors after ten in the morning count as disorder.',
          'Подносы у дверей после десяти утра — это беспорядок.',
          'Padėklai prie durų po dešimtos ryto – netvarka.',
        ),
        photo: 'on_fail',
        comment: 'never',
        chain: housekeeping,
      },
      [
        text(
          'Dirt or disorder in several places',
          'Грязно или не убрано в нескольких местах',
          'Nešvaru ar nesutvarkyta keliose vietose',
        ),
        text(
          'Dirt or disorder in one place',
          'Грязно или не убрано в одном месте',
          'Nešvaru ar nesutvarkyta vienoje vietoje',
        ),
        text('Clean all the way', 'Чисто на всём пути', 'Švaru visą kelią'),
      ],
    ),
    yesNo('staff_neat', {
      name: text('Staff are neatly dressed', 'Персонал одет опрятно', 'Darbuotojai apsirengę tvarkingai'),
      prompt: text(
        'Was every employee you met in a clean uniform?',
        'Все ли сотрудники, которых вы встретили, были в чистой форме?',
        'Ar visi sutikti darbuotojai vilkėjo švarią uniformą?',
      ),
      guidance: text(
        'House clothes with a badge count as a uniform. Write no names.',
        'Единая одежда с бейджем — тоже форма. Имена не записывайте.',
        'Vienoda apranga su kortele – irgi uniforma. Vardų nerašykite.',
      ),
      chain: frontOffice,
    }),
  ],
)
