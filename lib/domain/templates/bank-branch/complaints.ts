import { chooseOne, option, section, text, yesNo } from '../builders'
import { branchManager, complaintsDesk } from './owners'

export const complaints = section(
  'complaints',
  {
    title: text(
      'Conflicts, complaints and returns',
      'Конфликты, жалобы и возвраты',
      'Konfliktai, skundai ir grąžinimai',
    ),
    intro: text(
      'Say what your brief tells you in two or three sentences, calmly, and wait.',
      'Изложите то, что указано в задании, двумя-тремя спокойными фразами и подождите.',
      'Dviem trim sakiniais ramiai pasakykite, kas nurodyta užduotyje, ir palaukite.',
    ),
    share: 0.07,
    zone: [75, 90],
    onlyIn: ['complaint', 'return'],
  },
  [
    yesNo('heard_out', {
      name: text('The customer is heard out', 'Клиента выслушивают до конца', 'Klientas išklausomas iki galo'),
      prompt: text(
        'Were you heard out without being interrupted?',
        'Выслушали ли вас до конца, не перебивая?',
        'Ar jus išklausė iki galo nepertraukdami?',
      ),
      guidance: text(
        'Questions after you have finished are fine.',
        'Вопросы после того, как вы договорили, допустимы.',
        'Klausimai jums baigus kalbėti leistini.',
      ),
      chain: branchManager,
    }),
    chooseOne(
      'explanation',
      {
        name: text(
          'The matter is explained or settled',
          'Ситуацию объясняют или решают',
          'Situacija paaiškinama arba išsprendžiama',
        ),
        prompt: text('What answer did you get?', 'Какой ответ вы получили?', 'Kokį atsakymą gavote?'),
        guidance: text(
          'Accept the answer, whatever it is.',
          'Примите ответ, каким бы он ни был.',
          'Priimkite atsakymą, kad ir koks jis būtų.',
        ),
        weight: 2,
        chain: branchManager,
      },
      [
        option(
          'settled',
          1,
          true,
          text(
            'The matter was settled or clearly explained',
            'Вопрос решили или понятно объяснили',
            'Klausimą išsprendė arba aiškiai paaiškino',
          ),
        ),
        option(
          'passed_on',
          1,
          true,
          text(
            'It was passed on, and I was told what happens next',
            'Передали дальше и сказали, что будет потом',
            'Perdavė kitiems ir pasakė, kas vyks toliau',
          ),
        ),
        option(
          'sent_away',
          0.25,
          false,
          text(
            'I was sent elsewhere (telephone line, website)',
            'Отправили в другое место (горячая линия, сайт)',
            'Nukreipė kitur (telefonu, į svetainę)',
          ),
        ),
        option(
          'nothing',
          0,
          false,
          text('Nothing, or the fault was put on me', 'Ничего, или обвинили меня', 'Nieko arba apkaltino mane'),
        ),
      ],
    ),
    yesNo('written_way', {
      name: text(
        'The customer is told how to complain in writing',
        'Клиенту объясняют, как подать письменную жалобу',
        'Klientui paaiškinama, kaip pateikti raštišką skundą',
      ),
      prompt: text(
        'Were you told how to lodge a written complaint or request?',
        'Объяснили ли вам, как подать письменную жалобу или заявление?',
        'Ar jums paaiškino, kaip pateikti raštišką skundą ar prašymą?',
      ),
      guidance: text(
        'Form, e-mail or message in the internet bank. Do not lodge it. Settled on the spot: not applicable.',
        'Бланк, электронное письмо или сообщение в интернет-банке. Подавать не нужно. Решили на месте — «неприменимо».',
        'Forma, el. laiškas ar žinutė interneto banke. Pateikti nereikia. Išsprendė vietoje – „netaikoma“.',
      ),
      canBeAbsent: true,
      chain: complaintsDesk,
    }),
    yesNo('deadline_named', {
      name: text('The time limit for an answer is named', 'Называют срок ответа', 'Pasakomas atsakymo terminas'),
      prompt: text(
        'Were you told by when you would have an answer?',
        'Сказали ли вам, к какому сроку будет ответ?',
        'Ar jums pasakė, iki kada gausite atsakymą?',
      ),
      guidance: text(
        'A date or a number of days. "As soon as possible" is a "No". Settled on the spot: not applicable.',
        'Дата или число дней. «Как можно скорее» — «Нет». Решили на месте — «неприменимо».',
        'Data ar dienų skaičius. „Kuo greičiau“ – „Ne“. Išsprendė vietoje – „netaikoma“.',
      ),
      canBeAbsent: true,
      chain: complaintsDesk,
    }),
  ],
)
