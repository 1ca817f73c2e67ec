import type { Areas } from '../areas';
import { listed } from '../quote';
import { decimals, quoted, quotedPath } from './manner';

const MEGABYTE = 1024 * 1024;
const megabytes = (bytes: number): string => `${decimals(bytes / MEGABYTE, 1)} Mo`;
const millions = (count: number): string => `${decimals(count / 1e6, 0)} millions`;

export const FORMAT: Areas['format'] = {
  'format/not-zip': ({ format }) =>
    `Le fichier n’est pas une archive ZIP, comme tout fichier ${format.toUpperCase()}. Enregistrez-le à nouveau depuis l’application dont il vient.`,
  'format/not-idml': ({ detail }) =>
    `Le fichier n’est pas un document InDesign en IDML (${detail}). Enregistrez-le depuis InDesign en IDML.`,
  'format/too-large': ({ bytes, limit }) =>
    `Décompressé, le fichier fait ${megabytes(bytes)} ; on en lit ${megabytes(limit)} au plus. Choisissez-en un plus petit.`,
  'format/too-many-dots': ({ dots, limit }) =>
    `L’image aurait ${millions(dots)} de points ; on en dessine ${millions(limit)} au plus. Choisissez une résolution plus basse.`,
  'format/xml': ({ part, detail }) =>
    `Le XML de ${quotedPath(part)} est abîmé (${detail}). Enregistrez à nouveau le fichier depuis l’application dont il vient.`,
  'format/doctype': ({ part }) =>
    `${quotedPath(part)} contient un DOCTYPE, qui pourrait attirer d’autres fichiers ou grandir sans borne, et est refusé. Enregistrez-le sans.`,
  'format/broken': ({ format, detail }) =>
    `Le fichier ${format.toUpperCase()} est illisible (${detail}). Enregistrez-le à nouveau depuis l’application dont il vient.`,
  'format/encrypted': ({ format }) =>
    `Le fichier ${format.toUpperCase()} est chiffré, ses pages ne peuvent donc pas être lues. Enregistrez-le sans mot de passe ni réglages de sécurité depuis l’application dont il vient.`,
  'format/swatch-name-taken': ({ name }) =>
    `Le document a une nuance nommée ${quoted(name)} qui n’est pas un ton direct. Renommez-la, ou donnez un autre nom à l’encre.`,
  'format/cannot-hold': ({ format, what }) => {
    const kind = `Un fichier ${format.toUpperCase()}`;
    switch (what) {
      case 'live-text':
        return `${kind} ne peut pas contenir de texte sans sa police. Choisissez des chiffres et une ligne ISSN vectorisés.`;
      case 'layer':
        return `${kind} ne permet pas de choisir le calque. N’en donnez pas : le code-barres va là où est son bloc.`;
      case 'text-wrap':
        return `${kind} ne permet pas de régler l’habillage. N’en donnez pas, et réglez-le dans la maquette.`;
    }
  },
};

export const FILE: Areas['file'] = {
  'file/exists': ({ path }) =>
    `Il y a déjà un fichier ${quotedPath(path)}. Choisissez un autre nom, ou permettez de le remplacer (--force).`,
  'file/folder-missing': ({ path }) =>
    `Il n’y a pas de dossier pour ${quotedPath(path)}. Créez-le, ou choisissez-en un autre.`,
  'file/not-found': ({ path }) =>
    `Il n’y a pas de fichier ${quotedPath(path)}. Vérifiez son nom et son dossier.`,
  'file/read': ({ path, detail }) =>
    `Le fichier ${quotedPath(path)} n’a pas pu être lu (${detail}). Vérifiez que vous pouvez l’ouvrir.`,
  'file/write': ({ path, detail }) =>
    `Le fichier ${quotedPath(path)} n’a pas pu être écrit (${detail}). Vérifiez le dossier et l’espace libre.`,
  'file/extension': ({ path, known }) =>
    `L’extension de ${quotedPath(path)} ne désigne aucun format utilisable ici. Choisissez ${listed(known, 'ou')}.`,
  'file/template-extension': ({ path, out }) =>
    `Le modèle ${quotedPath(path)} et le résultat ${quotedPath(out)} sont de sortes différentes. Donnez-leur la même extension.`,
};

export const PROFILE: Areas['profile'] = {
  'profile/not-json': ({ detail }) =>
    `Le profil n’est pas un objet JSON (${detail}). Écrivez les seuils par leur nom, par exemple {"trimDistanceMin": 10}.`,
  'profile/unknown': ({ key, known }) =>
    `Le profil règle ${quoted(key)}, qui n’est pas un seuil. Choisissez parmi ${listed(known, 'et')}.`,
  'profile/value': ({ key, got }) =>
    `Le profil règle ${quoted(key)} à ${got}. Donnez un nombre qui n’est pas négatif.`,
};
