import { expect, test } from 'vitest';
import { authorsOf, introducesAuthor, isBoilerplate } from '../../../../src/analysis/summary/boilerplate.ts';

test.each([
  ['Updated June 19 with comment from the city.', true],
  ['Last updated on Tuesday at 14.10.', true],
  ['This story was updated 3 May to add a response.', true],
  ['Updated: a statement from the club was added.', true],
  ['Correction: an earlier version gave the wrong year.', true],
  ['This article was amended after publication.', true],
  ['Reporting by Ana Duarte and Lin Wei', true],
  ['Sign up for our morning newsletter.', true],
  ['[4] Mission commentary, 12 March 1971, page 545.', true],
  ['The headline was updated to give the minister’s office.', true],
  ['A review copy of the game was provided by the publisher.', true],
  ['If you own the rights to a picture, write to the desk.', true],
  ['A code for the game was provided by the publisher.', true],
  ['Our unit was supplied by Halden for review.', true],
  ['Some names have been changed to protect the children.', true],
  ['Names have been changed.', true],
  ['Correction: December 20, 2023:', true],
  ['First told: 20 December 2023', true],
  ['The unit was sent to the front in May, where it lost half of its men.', false],
  ['The samples were sent to a laboratory.', false],
  ['The samples were sent for review to a panel in Larnum.', false],
  ['A copy of the order was provided to the Larnum Post.', false],
  ['The post was edited within minutes, but thousands had read it.', false],
  ['The article was changed in 1976 by referendum.', false],
  ['Names have been changed on 300 streets, the mayor said.', false],
  ['The vote is due on Monday, May 4.', false],
  ['The headline number was worse than feared.', false],
  ['A copy of the treaty hangs in the hall where it was signed.', false],
  ['The ministry updated its forecast on Tuesday.', false],
  ['Updated rules for ferries come into force in May.', false],
  ['Watching the river rise, Ana Duarte packed her books.', false],
  ['By Monday the strike had spread to three ports.', false],
])('%s: %s', (text, is) => {
  expect(isBoilerplate(text)).toBe(is);
});

test.each([
  ['Nora Quill is a columnist for the Larnum Post.', 'Nora Quill', true],
  ['Nora Quill covers ports and shipping.', 'Pat Ode, Nora Quill', true],
  ['Nora Quill is the author of two books on rivers.', 'Nora Quill and Pat Ode', true],
  ['Nora Quill was arrested on Friday.', 'Nora Quill', false],
  ['Nora Quill is a columnist for the Larnum Post.', 'Pat Ode', false],
  ['Nora Quill is a columnist for the Larnum Post.', undefined, false],
])('%s, by %s: %s', (text, byline, is) => {
  expect(introducesAuthor(text, authorsOf(byline))).toBe(is);
});
