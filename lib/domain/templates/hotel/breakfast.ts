import { chooseOne, count, countBands, option, section, text, yesNo } from '../builders'
import { breakfastTeam } from './owners'

export const breakfast = section(
  'breakfast',
  {
    title: text('Breakfast', 'Завтрак', 'Pusryčiai'),
    intro: text(
      'Come forty minutes before it ends: by then a breakfast shows its character. In a house without breakfast answer "not applicable" throughout.',
      'Приходите за сорок минут до конца: к этому времени завтрак показывает характер. В гостинице нет завтрака — везде «неприменимо».',
      'Ateikite likus keturiasdešimčiai minučių iki pabaigos: tada pusryčiai parodo charakterį. Viešbutyje pusryčių nėra – visur „netaikoma“.',
    ),
    share: 0.1,
    zone: [80, 92],
  },
  [
    count(
      'empty_dishes',
      {
        name: text(
          'The buffet is kept full to the end',
          'Шведский стол пополняют до самого конца',
          'Švediškas stalas papildomas iki pat pabaigos',
        ),
        prompt: text(
          'How many dishes on the buffet stood empty for more than five minutes?',
          'Сколько блюд на шведском столе пустовало дольше пяти минут?',
          'Kiek švediško stalo indų stovėjo tuščių ilgiau nei penkias minutes?',
        ),
        guidance: text(
          'Look round when you come and again five minutes later. Served at table, or no breakfast: not applicable.',
          'Оглядитесь, когда придёте, и ещё раз через пять минут. Завтрак подают к столу или его нет — «неприменимо».',
          'Apsidairykite atėję ir dar kartą po penkių minučių. Pusryčiai patiekiami prie stalo arba jų nėra – „netaikoma“.',
        ),
        canBeAbsent: true,
        chain: breakfastTeam,
      },
      text('dishes', 'шт.', 'vnt.'),
      countBands([
        [1, 1],
        [3, 0.5],
      ]),
    ),
    yesNo('allergens_marked', {
      name: text(
        'A guest with an allergy can see what is safe to take',
        'Гость с аллергией видит, что ему можно',
        'Alergiškas svečias mato, ką jam galima',
      ),
      prompt: text(
        'Were the dishes labelled with their allergens?',
        'Были ли у блюд указаны аллергены?',
        'Ar prie patiekalų buvo nurodyti alergenai?',
      ),
      guidance: text(
        'At the dish or in a list beside the buffet. "Ask us" alone is a "No". No breakfast: not applicable.',
        'У блюда или в списке рядом с буфетом. Только «спросите нас» — «Нет». Завтрака нет — «неприменимо».',
        'Prie patiekalo arba sąraše šalia bufeto. Vien „klauskite mūsų“ – „Ne“. Pusryčių nėra – „netaikoma“.',
      ),
      weight: 2,
      canBeAbsent: true,
      photo: 'on_fail',
      chain: breakfastTeam,
    }),
    chooseOne(
      'tables_cleared',
      {
        name: text(
          'A newcomer finds a clean table',
          'Вошедший находит чистый стол',
          'Atėjęs svečias randa švarų stalą',
        ),
        prompt: text(
          'In what state was the table you came to?',
          'В каком виде был стол, за который вы сели?',
          'Koks buvo stalas, prie kurio atsisėdote?',
        ),
        guidance: text(
          'Take the first free one on your way. No breakfast: not applicable.',
          'Садитесь за первый свободный по пути. Завтрака нет — «неприменимо».',
          'Sėskitės prie pirmo laisvo pakeliui. Pusryčių nėra – „netaikoma“.',
        ),
        canBeAbsent: true,
        chain: breakfastTeam,
      },
      [
        option(
          'clean',
          1,
          true,
          text('Cleared, clean, laid', 'Убран, чист, накрыт', 'Nukraustytas, švarus, padengtas'),
        ),
        option(
          'cleared_for_me',
          0.5,
          false,
          text('Cleared when I came to it', 'Убрали при мне', 'Nukraustė man atėjus'),
        ),
        option(
          'dirty',
          0,
          false,
          text(
            "With other guests' dishes or crumbs",
            'С чужой посудой или крошками',
            'Su kitų svečių indais ar trupiniais',
          ),
        ),
      ],
    ),
  ],
)
