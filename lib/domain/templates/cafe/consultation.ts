import { chooseOne, option, scale, section, text, yesNo } from '../builders'
import { kitchen, training } from './owners'

export const consultation = section(
  'consultation',
  {
    title: text('Consultation and product knowledge', 'Консультация и знание меню', 'Konsultavimas ir meniu išmanymas'),
    intro: text(
      'In every scenario ask two questions: "What would you recommend?" and whether it contains an allergen, nuts or milk for instance.',
      'В любом сценарии задайте два вопроса: «Что вы посоветуете?» и есть ли в этом аллерген, например орехи или молоко.',
      'Pagal bet kurį scenarijų užduokite du klausimus: „Ką rekomenduotumėte?“ ir ar sudėtyje yra tam tikro alergeno, pavyzdžiui, riešutų ar pieno.',
    ),
    share: 0.15,
    zone: [75, 90],
  },
  [
    chooseOne(
      'recommendation',
      {
        name: text(
          'The employee recommends one particular item and says why',
          'Сотрудник советует конкретную позицию и объясняет почему',
          'Darbuotojas pasiūlo konkretų patiekalą ar gėrimą ir paaiškina kodėl',
        ),
        prompt: text(
          'What did you hear when you asked "What would you recommend?"',
          'Что вы услышали на вопрос «Что вы посоветуете?»',
          'Ką išgirdote paklausę „Ką rekomenduotumėte?“',
        ),
        guidance: text(
          'A reason is anything about taste, origin, freshness or your wish. "Everyone takes it" is no reason.',
          'Объяснение — слова о вкусе, происхождении, свежести или о вашем пожелании. «Все берут» — не объяснение.',
          'Paaiškinimas – tai, kas pasakyta apie skonį, kilmę, šviežumą ar jūsų pageidavimą. „Visi ima“ – ne paaiškinimas.',
        ),
        weight: 2,
        chain: training,
      },
      [
        option(
          'item_and_reason',
          1,
          true,
          text(
            'A particular item with a reason',
            'Конкретную позицию с объяснением',
            'Konkretų pasiūlymą su paaiškinimu',
          ),
        ),
        option(
          'item_only',
          0.5,
          false,
          text(
            'A particular item without a reason',
            'Конкретную позицию без объяснения',
            'Konkretų pasiūlymą be paaiškinimo',
          ),
        ),
        option(
          'everything_good',
          0,
          false,
          text(
            '"Everything is good" or the like',
            '«У нас всё вкусно» или подобное',
            '„Pas mus viskas skanu“ ar panašiai',
          ),
        ),
        option('no_advice', 0, false, text('No advice', 'Совета не дали', 'Nieko nepatarė')),
      ],
    ),
    chooseOne(
      'allergen_answer',
      {
        name: text(
          'A question about an allergen gets a correct, checked answer',
          'На вопрос об аллергене дают верный, проверенный ответ',
          'Į klausimą apie alergeną atsakoma teisingai ir pasitikrinus',
        ),
        prompt: text(
          'How was your question about the allergen answered?',
          'Как ответили на ваш вопрос об аллергене?',
          'Kaip atsakė į jūsų klausimą apie alergeną?',
        ),
        guidance: text(
          'Afterwards compare with the allergen list on the counter, the menu or the website. No list anywhere: "could not check".',
          'После ответа сверьтесь со списком аллергенов на стойке, в меню или на сайте. Списка нигде нет — «не удалось проверить».',
          'Po atsakymo palyginkite su alergenų sąrašu ant baro, meniu ar svetainėje. Sąrašo niekur nėra – „nepavyko patikrinti“.',
        ),
        weight: 3,
        couldNotCheck: true,
        comment: 'always',
        gate: 'fails_visit',
        chain: training,
      },
      [
        option(
          'checked',
          1,
          true,
          text(
            'Correctly, after looking at the list or the packaging',
            'Верно, сверившись со списком или упаковкой',
            'Teisingai, pasitikrinę sąraše ar ant pakuotės',
          ),
        ),
        option('from_memory', 0.5, true, text('Correctly, from memory', 'Верно, по памяти', 'Teisingai, iš atminties')),
        option(
          'advised_against',
          0.5,
          true,
          text(
            'Did not know and advised me not to take it',
            'Не знали и посоветовали не брать',
            'Nežinojo ir patarė neimti',
          ),
        ),
        option(
          'wrong_or_guessed',
          0,
          false,
          text(
            'Wrongly, or with a guess ("should be fine")',
            'Неверно или наугад («вроде бы нет»)',
            'Neteisingai arba spėjo („lyg ir nėra“)',
          ),
        ),
      ],
    ),
    scale(
      'menu_knowledge',
      {
        name: text(
          'The employee knows the drinks and dishes on offer',
          'Сотрудник знает напитки и блюда, которые предлагает',
          'Darbuotojas išmano siūlomus gėrimus ir patiekalus',
        ),
        prompt: text(
          'How well did the employee know what is on offer?',
          'Насколько хорошо сотрудник знает меню?',
          'Kiek darbuotojas išmano meniu?',
        ),
        guidance: text(
          'Ask how one drink differs from another and pick the line that fits best.',
          'Спросите, чем один напиток отличается от другого, и выберите строку, которая подходит лучше всего.',
          'Paklauskite, kuo vienas gėrimas skiriasi nuo kito, ir pasirinkite tinkamiausią eilutę.',
        ),
        chain: training,
      },
      [
        text('Could not answer and asked nobody', 'Не ответил и ни у кого не спросил', 'Neatsakė ir nieko nepaklausė'),
        text('Read out the menu board', 'Прочитал то, что написано в меню', 'Perskaitė, kas parašyta meniu'),
        text('Named what it is made of', 'Назвал состав', 'Įvardijo sudėtį'),
        text(
          'Explained the difference in their own words',
          'Своими словами объяснил разницу',
          'Savais žodžiais paaiškino skirtumą',
        ),
        text(
          'Explained the difference and related it to my taste',
          'Объяснил разницу и связал её с моим вкусом',
          'Paaiškino skirtumą ir susiejo jį su mano skoniu',
        ),
      ],
    ),
    yesNo('addition_offered', {
      name: text(
        'The employee offers one fitting addition',
        'Сотрудник предлагает одно подходящее дополнение к заказу',
        'Darbuotojas pasiūlo vieną tinkamą priedą prie užsakymo',
      ),
      prompt: text(
        'Were you offered something particular to go with your order?',
        'Предложили ли вам что-то конкретное к заказу?',
        'Ar pasiūlė ką nors konkretaus prie užsakymo?',
      ),
      guidance: text(
        'A named item counts ("a warm cinnamon bun with it?"). "Anything else?" does not.',
        'Засчитывается названная позиция («тёплую булочку с корицей?»). «Что-нибудь ещё?» — не засчитывается.',
        'Tinka įvardytas pasiūlymas („gal šiltos bandelės su cinamonu?“). „Dar ko nors?“ – netinka.',
      ),
      chain: training,
    }),
    yesNo('display_priced', {
      name: text(
        'Every item in the display case has a price label',
        'У каждого изделия в витрине есть ценник',
        'Prie kiekvieno gaminio vitrinoje yra kainos etiketė',
      ),
      prompt: text(
        'Did every item in the display case have its own price label?',
        'Был ли у каждого изделия в витрине свой ценник?',
        'Ar prie kiekvieno gaminio vitrinoje buvo kainos etiketė?',
      ),
      guidance: text(
        'Check each shelf. One item without a label is a "No"; take a photo of it. No display case: not applicable.',
        'Осмотрите каждую полку. Одно изделие без ценника — «Нет»; сфотографируйте его. Витрины нет — «неприменимо».',
        'Apžiūrėkite kiekvieną lentyną. Bent vienas gaminys be etiketės – „Ne“; nufotografuokite jį. Vitrinos nėra – „netaikoma“.',
      ),
      canBeAbsent: true,
      photo: 'on_fail',
      comment: 'never',
      chain: kitchen,
    }),
  ],
)
