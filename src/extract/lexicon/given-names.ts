import { wordList } from './word-list.ts'

/** Given names of men, in lower case. */
export const MALE_NAMES = wordList(`
aaron abdel abdul abdullah abel abraham adam adel adrian ahmad ahmed aidan alain alan albert alberto alejandro
aleksandr alex alexander alexandre alexei alexis alfonso alfred ali allan allen alvaro amir amit anand anatoly anders
andre andrea andreas andrei andrew andy angelo anil ansel anthony antoine anton antonio anwar arjun armando arnold
arthur arturo ashok asif augusto axel ayman bahram bart bashar ben benjamin benny bernard bernie bill billy bob bobby
boris brad bradley brandon brendan brett brian bruce bruno bryan carl carlo carlos carter cesar chad charles charlie
chen chester chris christian christoph christopher chuck clark claude claudio clifford colin connor craig cyril dale
damian dan daniel danny dario darren dave david davis dean denis dennis derek diego dieter dimitri dinesh dirk dmitri
dmitry dominic dominique don donald doug douglas duncan dwight dylan earl ed eddie edgar edmund eduardo edward edwin
elias elijah elliott emile emilio emmanuel enrique eric erik ernest ernesto ethan eugene evan evgeny ezra fabio farid
farouk felipe felix ferdinand fernando fidel filip finn floyd francis francisco francois frank franklin franz fred
frederick friedrich gabriel gareth gary gavin gennady geoff geoffrey george georges gerald gerard gerhard giorgio
giovanni giuseppe glenn gordon graham greg gregory guillermo gunther gustavo guy hamid hank hans harold harry harvey
hasan hassan hector heinrich heinz helmut henri henry herbert herman hillel horst howard hugh hugo hussein ian ibrahim
igor imran isaac ismail ivan jaap jack jacob jacques jake jamal james jamie jan jared jason javier jay jean jeb jeff
jeffrey jens jeremy jerome jerry jesse jim jimmy joachim joao joe joel joerg johan johann john johnny jon jonas
jonathan jordan jorge jose josef joseph josh joshua juan jules julian julio juma justin jürgen kamal karim karl kazuo
keith ken kenji kenneth kevin khaled khalid kim kirk klaus kofi konstantin kumar kurt kyle lance larry lars laurent
lawrence lee leo leon leonard leonid leopold leroy leslie li lindsey lloyd lorenzo louis luca lucas luis lukas luke
luther mahmoud mahmud malcolm manuel marc marcel marco marcos marcus mario mark markus martin marvin massimo mathew
matt matteo matthew matthias maurice max maxim mehmet michael michel miguel mike mikhail milan mitch mitt mohamed
mohammad mohammed mohamud morgan moses muhammad musa mustafa nathan naveed neil nelson newt nicholas nick nicolai
nicolas nigel nikita nikolai noah noel norman oleg oliver olivier omar oscar osman otto owen pablo pascal patrick paul
paulo pavel pedro pete peter petr petro phil philip philippe pierre piotr prakash rafael rahul raj rajiv ralph ramon
rand randy raul ravi ray raymond recep reinhard rene ricardo richard rick ricky rob robert roberto robin rod rodrigo
roger roland rolf roman romano ron ronald ross roy rudolf rudy rupert russell ryan saad saeed salim salman salvador
salvatore sam samir samuel sanjay scott sean sebastian serge sergei sergey sergio seth shane shaun shimon shinzo
sidney silvio simon stan stanley stefan stephane stephen steve steven stuart sunil syed ted terry theodore theresa
thierry thomas tim timothy toby todd tom tomas tommy tony travis trevor tyler umar uwe vaclav vasily victor vijay
viktor vincent vitaly vladimir volker walter wang warren wayne werner wesley wilhelm will william willie winston
wolfgang xavier yasir yasser yevgeny yitzhak yoshi yuri yusuf yves zachary zeid zhang
`)

/** Given names of women, in lower case. */
export const FEMALE_NAMES = wordList(`
abigail ada adriana agnes aicha aisha alana alexandra alice alicia alina alison amal amanda amber amelia amina amy ana
anastasia andrea angela angelina anita ann anna anne annette annie antonia april ariana asha ashley astrid audrey
ayesha barbara beatrice beatriz becky benazir bernadette beth betty beverly bianca bonnie brenda bridget brigitte
camila camille carla carly carmen carol carolina caroline carolyn catherine cathy cecilia celia charlotte chelsea
cheryl chiara chloe christiana christina christine cindy claire clara claudia colleen condoleezza connie courtney
cristina cynthia daisy daniela danielle debbie deborah debra denise diana diane dilma dina dolores donna dora doris
dorothy edith eileen elaine eleanor elena elisabeth elizabeth ella ellen elsa emily emma erica erika erin esther eva
evelyn fatima federica fiona florence fran frances francesca frida gabriela gail georgia geraldine gina giulia gladys
gloria golda grace greta gwen hannah harriet hazel heather heidi helen helena helene hilary hillary holly huma ida
indira ines ingrid irene irina iris isabel isabella isabelle ivana ivanka jackie jacqueline jane janet janice jasmine
jean jeanne jenna jennifer jenny jessica jill jo joan joanna jocelyn josephine joy joyce juanita judith judy julia
juliana julie june kamala karen karin kate katherine kathleen kathryn kathy katie katrina katy kayla keiko kelly
kellyanne kim kimberly kirsten kristen kristin kristina lara latoya laura lauren laurie leah leila leslie leticia lily
linda lindsay lisa liz loretta lorraine louise lucia lucy lydia lynn madeleine madeline maggie malala mandy marcia
margaret margarita maria marianne marie marilyn marina marisa marjorie marta martha mary maureen maya megan meghan
melania melanie melinda melissa mercedes meryl mia michele michelle mila miriam molly monica monique nadia nancy naomi
natalia natalie natasha nicola nicole nikki nina nora norma olga olivia oprah paige pamela patricia patty paula
pauline peggy penny petra phyllis pilar priya rachel rania rebecca regina renata renee rita roberta rosa rosalind rose
rosemary roxana ruth sabrina sally samantha samira sandra sandy sara sarah sarita selma serena shannon sharon sheila
shelley sherry shirley silvia simone sofia sonia sonja sophia sophie stacey stella stephanie sue susan susana suzanne
svetlana sylvia tamara tammy tania tanya tara tatiana teresa tess theresa tina tracy ursula valentina valeria valerie
vanessa vera veronica victoria viola virginia vivian wanda wendy wilma winnie xiomara yasmin yelena yoko yolanda yulia
yvette yvonne zainab zara zoe zofia
`)
