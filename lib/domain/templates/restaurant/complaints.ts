import { chooseOne, option, section, text, yesNo } from '../builders'
import { floorManager, kitchen } from './owners'

export const complaints = section(
  'complaints',
  {
    title: text(
      'Conflicts, complaints and returns',
      'Конфликты, жалобы и возвраты',
      'Konfliktai, skundai ir grąžinimai',
    ),
    intro: text(
      'Say it while there is still something to be mended: after two bites, not with the bill.',
      'Скажите, пока ещё можно исправить: после двух кусочков, а не при расчёте.',
      'Pasakykite, kol dar galima pataisyti: po dviejų kąsnių, o ne atsiskaitydami.',
    ),
    share: 0.07,
    zone: [75, 90],
    onlyIn: ['complaint', 'return'],
  },
  [
    yesNo('taken_seriously', {
      name: text('The waiter takes the guest at their word', 'Гостю верят на слово', 'Svečio žodžiais tikima'),
      prompt: text(
        'Was your remark accepted without an argument?',
        'Приняли ли ваше замечание без спора?',
        'Ar jūsų pastabą priėmė nesiginčydami?',
      ),
      guidance: text(
        'A question what is wrong is fine; tasting it, or "nobody else complained", is a "No".',
        'Спросить, что не так, — нормально; пробовать самому или «никто не жаловался» — «Нет».',
        'Paklausti, kas negerai, – tinka; ragauti pačiam ar „niekas nesiskundė“ – „Ne“.',
      ),
      chain: floorManager,
    }),
    yesNo('apology', {
      name: text('The waiter apologises', 'Официант извиняется', 'Padavėjas atsiprašo'),
      prompt: text('Did you hear an apology?', 'Услышали ли вы извинение?', 'Ar išgirdote atsiprašymą?'),
      guidance: text(
        'From anybody on the staff, before you left.',
        'От любого сотрудника, до вашего ухода.',
        'Iš bet kurio darbuotojo, kol neišėjote.',
      ),
      chain: floorManager,
    }),
    chooseOne(
      'remedy',
      {
        name: text(
          'The fault is put right at the table',
          'Ошибку исправляют сразу',
          'Klaida ištaisoma vietoje',
        ),
        prompt: text('How was the matter put right?', 'Как исправили положение?', 'Kaip ištaisė padėtį?'),
        guidance: text(
          'Say "whatever suits you" if you are given the choice.',
          'Если предложат выбрать, скажите: «Как вам удобнее».',
          'Jei leis rinktis, pasakykite: „Kaip jums patogiau.“',
        ),
        weight: 2,
        chain: kitchen,
      },
      [
        option(
          'offered',
          1,
          true,
          text(
            'New dish, another dish or off the bill, offered unasked',
            'Сами предложили новое блюдо, другое или вычесть из счёта',
            'Patys pasiūlė naują, kitą patiekalą ar neįtraukti į sąskaitą',
          ),
        ),
        option(
          'after_asking',
          0.5,
          false,
          text(
            'The same, after I asked what could be done',
            'То же, но только после моего вопроса',
            'Tą patį, bet tik man paklausus, ką galima padaryti',
          ),
        ),
        option('promise', 0.25, false, text('A promise to pass it on', 'Обещали передать', 'Pažadėjo perduoti')),
        option('nothing', 0, false, text('It was not', 'Никак', 'Niekaip')),
      ],
    ),
  ],
)
