import { freeText, scale, section, text } from '../builders'
import { shopManager } from './owners'

export const impression = section(
  'impression',
  {
    title: text('Overall impression', 'Общее впечатление', 'Bendras įspūdis'),
    intro: text('Write this down the same evening.', 'Запишите в тот же вечер.', 'Užrašykite tą patį vakarą.'),
    share: 0.05,
    zone: [75, 90],
  },
  [
    scale(
      'come_again',
      {
        name: text('The customer would come again', 'Покупатель пришёл бы снова', 'Pirkėjas ateitų dar kartą'),
        prompt: text(
          'Needing such an article again, where would you go?',
          'Куда бы вы пошли за таким товаром в следующий раз?',
          'Kur eitumėte, jei vėl prireiktų tokios prekės?',
        ),
        guidance: text(
          'Think of how you were treated, not of the assortment or the prices.',
          'Думайте о том, как к вам отнеслись, а не об ассортименте и ценах.',
          'Galvokite apie tai, kaip su jumis elgėsi, o ne apie asortimentą ar kainas.',
        ),
        chain: shopManager,
      },
      [
        text('Anywhere but here', 'Куда угодно, только не сюда', 'Bet kur, tik ne čia'),
        text('Rather elsewhere', 'Скорее в другое место', 'Veikiau kitur'),
        text('Here if it is on my way', 'Сюда, если по пути', 'Čia, jei pakeliui'),
        text('Rather here', 'Скорее сюда', 'Veikiau čia'),
        text('Here, and I would bring a friend', 'Сюда, и друга приведу', 'Čia, ir draugą atsivesčiau'),
      ],
    ),
    freeText('own_words', {
      name: text('The visit in your own words', 'О визите своими словами', 'Apsilankymas savais žodžiais'),
      prompt: text(
        'Which moment of this visit would you retell at home?',
        'О каком моменте этого визита вы рассказали бы дома?',
        'Kurį šio apsilankymo momentą papasakotumėte namie?',
      ),
      guidance: text(
        'Three to six sentences: what was said, what was done. Nobody may be recognisable from them.',
        'Три–шесть предложений: что сказали, что сделали. Так, чтобы никого нельзя было узнать.',
        'Trys–šeši sakiniai: kas pasakyta, kas padaryta. Iš jų neturi būti įmanoma nieko atpažinti.',
      ),
    }),
  ],
)
