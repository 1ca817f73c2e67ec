import type { Areas } from '../areas';
import { listed } from '../quote';
import { decimals, quoted, quotedPath } from './manner';

const MEGABYTE = 1024 * 1024;
const megabytes = (bytes: number): string => `${decimals(bytes / MEGABYTE, 1)} MB`;
const millions = (count: number): string => `${decimals(count / 1e6, 0)} millioner`;

export const FORMAT: Areas['format'] = {
  'format/not-zip': ({ format }) =>
    `Filen er intet ZIP-arkiv, som enhver ${format.toUpperCase()}-fil er. Gem den igen fra det program, den kommer fra.`,
  'format/not-idml': ({ detail }) =>
    `Filen er intet InDesign-dokument i IDML (${detail}). Gem den fra InDesign som IDML.`,
  'format/too-large': ({ bytes, limit }) =>
    `Udpakket fylder filen ${megabytes(bytes)}; der læses højst ${megabytes(limit)}. Vælg en mindre.`,
  'format/too-many-dots': ({ dots, limit }) =>
    `Billedet ville få ${millions(dots)} punkter; der tegnes højst ${millions(limit)}. Vælg en lavere opløsning.`,
  'format/xml': ({ part, detail }) =>
    `XML’en i ${quotedPath(part)} er beskadiget (${detail}). Gem filen igen fra det program, den kommer fra.`,
  'format/doctype': ({ part }) =>
    `${quotedPath(part)} indeholder en DOCTYPE, som kunne trække andre filer ind eller vokse uden grænse, og afvises. Gem den uden.`,
  'format/broken': ({ format, detail }) =>
    `${format.toUpperCase()}-filen kan ikke læses (${detail}). Gem den igen fra det program, den kommer fra.`,
  'format/encrypted': ({ format }) =>
    `${format.toUpperCase()}-filen er krypteret, så dens sider kan ikke læses. Gem den uden adgangskode og uden sikkerhedsindstillinger fra det program, den kommer fra.`,
  'format/swatch-name-taken': ({ name }) =>
    `Dokumentet har en farveprøve ved navn ${quoted(name)}, som ikke er en staffagefarve. Omdøb den, eller giv farven et andet navn.`,
  'format/cannot-hold': ({ format, what }) => {
    const kind = `En ${format.toUpperCase()}-fil`;
    switch (what) {
      case 'live-text':
        return `${kind} kan ikke rumme tekst uden dens skrifttype. Vælg konturer til cifrene og ISSN-linjen.`;
      case 'layer':
        return `${kind} tillader ikke at vælge laget. Udelad det: stregkoden kommer, hvor dens ramme er.`;
      case 'text-wrap':
        return `${kind} tillader ikke at sætte tekstombrydning. Udelad den, og sæt den i layoutet.`;
    }
  },
};

export const FILE: Areas['file'] = {
  'file/exists': ({ path }) =>
    `Der er allerede en fil ${quotedPath(path)}. Vælg et andet navn, eller tillad at erstatte den (--force).`,
  'file/folder-missing': ({ path }) =>
    `Der er ingen mappe til ${quotedPath(path)}. Opret den, eller vælg en anden.`,
  'file/not-found': ({ path }) => `Der er ingen fil ${quotedPath(path)}. Kontrollér dens navn og mappe.`,
  'file/read': ({ path, detail }) =>
    `Filen ${quotedPath(path)} kunne ikke læses (${detail}). Kontrollér, at du må åbne den.`,
  'file/write': ({ path, detail }) =>
    `Filen ${quotedPath(path)} kunne ikke skrives (${detail}). Kontrollér mappen og den frie plads.`,
  'file/extension': ({ path, known }) =>
    `Endelsen på ${quotedPath(path)} nævner intet format, der kan bruges her. Vælg ${listed(known, 'eller')}.`,
  'file/template-extension': ({ path, out }) =>
    `Skabelonen ${quotedPath(path)} og resultatet ${quotedPath(out)} er af forskellig slags. Giv begge samme endelse.`,
};

export const PROFILE: Areas['profile'] = {
  'profile/not-json': ({ detail }) =>
    `Profilen er intet JSON-objekt (${detail}). Skriv grænseværdier ved navn, for eksempel {"trimDistanceMin": 10}.`,
  'profile/unknown': ({ key, known }) =>
    `Profilen sætter ${quoted(key)}, som ikke er en grænseværdi. Vælg blandt ${listed(known, 'og')}.`,
  'profile/value': ({ key, got }) =>
    `Profilen sætter ${quoted(key)} til ${got}. Angiv et tal, der ikke er negativt.`,
};
