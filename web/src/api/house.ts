/** The server's shapes by the words of the house; schema.d.ts is written from its routes. */
import type { components } from "./schema";
import type { Form } from "./types";

type Schemas = components["schemas"];

export type Filled = Schemas["FilledBody"];
export type Project = Schemas["ProjectBody"];
export type ProjectState = Project["state"];
/** What is left out is the template's or the house's default. */
export type NewProject = Pick<Schemas["NewProjectBody"], "name"> & Partial<Schemas["NewProjectBody"]>;
export type TemplateCard = Schemas["TemplateCard"];
export type Template = Omit<Schemas["TemplateBody"], "form"> & { form: Form };
export type Kind = Pick<Schemas["FieldKindBody"], "name" | "title" | "settings">;
export type Kinds = Schemas["KindsBody"];
export type Comparable = Schemas["ComparableBody"];
/** Question name → what the conditions of later questions can be about. */
export type Comparables = Record<string, Comparable[]>;
export type Checked = Omit<Schemas["CheckedForm"], "form"> & { form: Form | null };
export type FormVersionRow = Schemas["FormVersionBody"];
export type Clause = Schemas["preceptor__rooms__policy__api__guidelines__ClauseBody"];
export type GuidelinesVersion = Schemas["VersionBody"];
export type GuidelinesChange = Schemas["ChangeBody"];
export type Member = Schemas["MemberOut"];
export type Account = Schemas["AccountOut"];
export type Item = Schemas["ItemBody"];
export type ItemAnswer = Schemas["AnswerBody-Output"];
export type Person = Schemas["TallyBody"];
export type Upload = Schemas["UploadOut"];
export type MediaFile = Schemas["MediaBody"];
export type MediaFiles = Schemas["MediaPage"];
export type Import = Schemas["ImportOut"];
export type LabelFormat = Schemas["FormatOut"];
export type Build = Schemas["BuildOut"];
export type Recipe = Schemas["RecipeIn"];
export type Job = Schemas["preceptor__entry__web__jobs__JobOut"];
export type ConsensusRow = Schemas["ConsensusRowOut"];
export type ConsensusPage = Schemas["ConsensusPage"];
export type Agreement = Schemas["AgreementOut"];
export type StopPage = Schemas["StopPage"];
export type StopRow = Schemas["StopRowOut"];
export type Standing = Schemas["preceptor__rooms__quality__api__results__StandingOut"];
export type Doubt = Schemas["DoubtOut"];
export type GoldCheck = Schemas["GoldCheckOut"];
export type Share = Schemas["ShareOut"];
export type Needed = Schemas["NeededOut"];
export type Rate = Schemas["RateOut"];
export type AuditEvent = Schemas["EventOut"];
export type AuditVerdict = Schemas["AuditVerdict"];
export type Token = Schemas["TokenOut"];
export type Invitation = Schemas["InvitationOut"];
export type TwoStepSetup = Schemas["TwoStepSetup"];
export type RecoveryCodes = Schemas["RecoveryCodes"];
