/** Misspellings that are no word in any English, each with the right word. */
export const englishTypos = `
recieve>receive recieved>received reciept>receipt acheive>achieve acheived>achieved beleive>believe releive>relieve seperate>separate seperately>separately definately>definitely occured>occurred occuring>occurring occurence>occurrence goverment>government
enviroment>environment publically>publicly accomodate>accommodate accomodation>accommodation commitee>committee comittee>committee neccessary>necessary necesary>necessary untill>until tommorow>tomorrow tommorrow>tomorrow begining>beginning succesful>successful
successfull>successful sucess>success sucessful>successful wich>which thier>their teh>the adress>address arguement>argument calender>calendar cemetary>cemetery concensus>consensus embarass>embarrass embarassed>embarrassed existance>existence familar>familiar
foriegn>foreign fourty>forty freind>friend garantee>guarantee guage>gauge harrass>harass harrassment>harassment immediatly>immediately independant>independent knowlege>knowledge liason>liaison maintainance>maintenance millenium>millennium minature>miniature
mispell>misspell noticable>noticeable occassion>occasion occassionally>occasionally paralell>parallel parliment>parliament persistant>persistent posession>possession prefered>preferred privelege>privilege priviledge>privilege profesional>professional
pronounciation>pronunciation questionaire>questionnaire recomend>recommend recomended>recommended refered>referred relevent>relevant religous>religious remeber>remember resistence>resistance responsability>responsibility rythm>rhythm shedule>schedule
sieze>seize similiar>similar sincerly>sincerely speach>speech strenght>strength suprise>surprise suprised>surprised temperture>temperature threshhold>threshold transfered>transferred truely>truly unfortunatly>unfortunately vaccum>vacuum vehical>vehicle
visable>visible wellfare>welfare writting>writing becuase>because diffrent>different experiance>experience intrest>interest libary>library nieghbour>neighbour nieghbor>neighbor peice>piece polution>pollution probaly>probably
restaraunt>restaurant restaurent>restaurant resturant>restaurant secretery>secretary sevral>several tranport>transport whereever>wherever
`
