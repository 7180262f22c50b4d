import { chooseOne, option, scale, section, text, yesNo } from '../builders'
import { caseHandling, offer, training } from './owners'

export const answer = section(
  'answer',
  {
    title: text('Answer and solution', 'Ответ и решение', 'Atsakymas ir sprendimas'),
    intro: text(
      'Note the answer word for word as soon as you hang up.',
      'Сразу после разговора запишите ответ дословно.',
      'Vos padėję ragelį atsakymą užsirašykite pažodžiui.',
    ),
    share: 0,
    zone: [80, 92],
  },
  [
    scale(
      'control_answer',
      {
        name: text('The answer is right', 'Ответ верен', 'Atsakymas teisingas'),
        prompt: text(
          'How was the control question in your brief answered?',
          'Как ответили на контрольный вопрос из задания?',
          'Kaip atsakė į užduoties kontrolinį klausimą?',
        ),
        guidance: text(
          'Compare with the answer in your brief. A colleague brought in counts as looking it up.',
          'Сверьте с ответом в задании. Привлекли коллегу — то же, что уточнили.',
          'Palyginkite su atsakymu užduotyje. Pasitelkė kolegą – tas pats, kas pasitikslino.',
        ),
        weight: 8,
        chain: training,
      },
      [
        text('Wrongly', 'Неверно', 'Neteisingai'),
        text(
          'Not answered: "write us an e-mail"',
          'Не ответили: «напишите нам на почту»',
          'Neatsakė: „parašykite el. laišką“',
        ),
        text('In part', 'Частично', 'Iš dalies'),
        text('Correctly, after looking it up', 'Верно, уточнив', 'Teisingai, pasitikslinus'),
        text('Correctly and fully at once', 'Сразу верно и полно', 'Iškart teisingai ir išsamiai'),
      ],
    ),
    chooseOne(
      'solved',
      {
        name: text(
          'The matter is settled in this call',
          'Вопрос решают в этом же звонке',
          'Klausimas išsprendžiamas tuo pačiu skambučiu',
        ),
        prompt: text(
          'Where did your matter stand when you hung up?',
          'Как обстояло дело с вашим вопросом к концу разговора?',
          'Kiek pasistūmėjo jūsų reikalas, kai padėjote ragelį?',
        ),
        guidance: text(
          'What counts is what you have to do yourself from now on.',
          'Важно, что теперь остаётся делать вам самим.',
          'Svarbu, ką nuo šiol teks daryti patiems.',
        ),
        weight: 7,
        chain: caseHandling,
      },
      [
        option(
          'settled',
          1,
          true,
          text(
            'Settled: nothing left to do',
            'Решён: делать больше ничего не нужно',
            'Išspręstas: daugiau nieko daryti nereikia',
          ),
        ),
        option(
          'taken_on',
          1,
          true,
          text('They took it on, with a date', 'Взяли на себя и назвали срок', 'Perėmė ir pasakė terminą'),
        ),
        option('half', 0.5, false, text('They took it on, no date', 'Взяли на себя без срока', 'Perėmė be termino')),
        option(
          'elsewhere',
          0.25,
          false,
          text(
            'I must ring or write elsewhere',
            'Надо звонить или писать ещё куда-то',
            'Turiu skambinti ar rašyti kitur',
          ),
        ),
        option('nothing', 0, false, text('Where it was before', 'Остался там же, где был', 'Liko ten pat, kur buvęs')),
      ],
    ),
    scale(
      'ear_clear',
      {
        name: text(
          'The explanation is made for the ear',
          'Объясняют так, чтобы понять на слух',
          'Aiškinama taip, kad suprastum klausydamas',
        ),
        prompt: text(
          'How easily could you follow by ear?',
          'Насколько легко было понять на слух?',
          'Ar lengva buvo suprasti iš klausos?',
        ),
        guidance: text(
          'Short steps, figures said slowly, time to write.',
          'Короткие шаги, цифры не спеша, время записать.',
          'Trumpi žingsniai, skaičiai neskubant, laiko užsirašyti.',
        ),
        weight: 4,
        chain: training,
      },
      [
        text('I gave up', 'Понять не получилось', 'Suprasti nepavyko'),
        text('After asking again', 'После переспроса', 'Perklausus'),
        text('At once', 'Сразу', 'Iškart'),
      ],
    ),
    yesNo('cost_named', {
      name: text(
        'What it will cost is said before the caller agrees',
        'Цену называют до того, как клиент согласится',
        'Kaina pasakoma prieš klientui sutinkant',
      ),
      prompt: text(
        'Were you told what it costs before being asked to agree?',
        'Назвали ли вам цену, прежде чем просить согласия?',
        'Ar prieš prašydami sutikti pasakė kainą?',
      ),
      guidance: text(
        '"Free of charge" said aloud is a "Yes". Decline politely afterwards. Nothing was proposed to you: not applicable.',
        '«Бесплатно» вслух — «Да». Потом вежливо откажитесь. Вам ничего не предлагали — «неприменимо».',
        'Balsu pasakyta „nemokamai“ – „Taip“. Po to mandagiai atsisakykite. Jums nieko nesiūlė – „netaikoma“.',
      ),
      weight: 4,
      canBeAbsent: true,
      chain: offer,
    }),
  ],
)
