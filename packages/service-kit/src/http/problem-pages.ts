import type { ProblemDeclaration } from '@eshop/contracts/problem-type';
import { allProblems } from '@eshop/contracts/problems';
import { notFound } from '@eshop/contracts/problems/general';
import type { Router } from 'express';
import { addResource } from './resource.ts';

/** Adds `/problems` and `/problems/{name}`: what each problem's `type` leads to, for the developer who integrates. */
export const addProblemPages = (router: Router): void => {
  const byName = new Map<string, ProblemDeclaration>(allProblems.map((type) => [type.name, type]));
  addResource(router, '/problems', { GET: [(_req, res) => void res.type('html').send(indexPage(allProblems))] });
  addResource(router, '/problems/:name', {
    GET: [
      (req, res) => {
        const type = byName.get(String(req.params.name));
        if (!type) throw notFound('There is no such problem.');
        res.type('html').send(problemPage(type));
      },
    ],
  });
};

const indexPage = (types: readonly ProblemDeclaration[]): string =>
  page(
    'Problems',
    `<ul>${types
      .map(
        ({ name, status, title }) =>
          `<li><a href="/problems/${name}">${name}</a>: ${status}, ${escapeHtml(title)}</li>`,
      )
      .join('')}</ul>`,
  );

const problemPage = ({ name, status, title, meaning, action }: ProblemDeclaration): string =>
  page(
    title,
    `<p><code>/problems/${name}</code>, status ${status}</p>
<h2>What happened</h2><p>${withCode(meaning)}</p>
<h2>What a client does</h2><p>${withCode(action)}</p>
<p><a href="/problems">All problems</a></p>`,
  );

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title></head>
<body><main><h1>${escapeHtml(title)}</h1>
${body}
</main></body>
</html>
`;

const withCode = (text: string): string => escapeHtml(text).replaceAll(/`([^`]*)`/g, '<code>$1</code>');

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
