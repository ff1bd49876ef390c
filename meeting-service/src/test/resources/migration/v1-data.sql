copy access_account (account_id, sequence) from stdin;
c24a848d-39ca-4742-b6a0-ce9ecb009a5d	1
a959d2ce-cfaf-4f86-af30-f5ae9488c556	1
f212f65a-0035-4ffc-a9cc-5ae036a8e182	1
6d58745f-2d60-4fe2-a539-91fcb2d8f3f6	1
151af2c9-616e-4690-97d7-38fcc3d117e4	1
33db299c-5c40-45bb-9010-5746ae96317b	1
9f518c4a-8f4f-45f5-ae97-7184f7c64c25	1
9fd6f1e7-c33d-42d6-8bdb-5c94d2880d34	1
5128d01e-e2fc-4209-8a83-42295dfba590	1
6a0c076a-0b26-4bc8-9b3b-c33e7e64928b	1
43c08aa4-b0a8-496d-95c8-33950bfb01de	1
fddce418-af79-46dd-b057-004ac217d5f7	1
e92ca038-5d84-4106-a585-bbde148d5e85	1
82be8143-784d-4ad1-a52b-17299acd43e8	1
6bce8d4f-8b49-4558-8442-2c3462614dd4	1
0f7a5260-5965-4e84-b353-622fc333ffc8	1
d12bac07-356d-42d0-a9c7-bc4beb33e59f	1
c273c072-3b6f-434c-bbd9-a19e17303237	1
bfd80c36-3caf-4ad4-bf8d-69e29a633697	1
9c5007b9-8c30-4fee-bf56-8d7efbb9d237	1
5019c00f-3e02-4465-b5bf-ef99a698d1bc	1
a09b64db-3b0e-40c1-8de1-d854fab118d7	1
b72309fc-66b4-4e2d-b78b-b4753dbd91ca	1
dc95bd9d-0507-4b21-b84a-2b72eb7d5fed	1
b0b773ab-fd28-4351-bf45-7785c67799f7	1
dd7cb8b2-520b-48ca-b14a-3694f3277627	1
dea1e6f0-803e-4525-be11-7444c409a4df	1
39a1aa7f-e5b0-4237-84e7-a5b28cd5dd3f	1
832aa9ab-9679-4768-8f07-84c9beb5b53f	1
c0999a79-f02e-406d-9f3b-dd99711ea8c4	1
6a367ec2-7638-4ee1-bb02-70745d162683	1
72f438ec-0717-48ce-a466-bfc02c9b3f62	1
bb8d1f31-805a-4977-9d4a-9706cd948993	1
db3d1b87-0e11-493c-ab11-f2abf3690787	1
b1fd5fcd-d8f8-4aaa-be4d-21ca1ba43133	1
b14dc487-1e5f-469d-b8a3-726ce2364314	1
2e1cc926-47f6-44c0-ba0b-894a199fb2f9	1
3b17b4c3-811c-4fde-9df2-b1883f3548d8	1
b1fbc86b-e16a-45b7-b386-c2506b9de5c8	1
bb876003-d8eb-477d-9126-1fdd2c29ba07	1
45570aab-8517-4218-8d7f-ee94fba973b5	1
1d90cf45-eb39-4794-9104-3d8197faebfd	1
617fc30b-1035-4da1-92ca-78944ba09785	1
e10c1c53-1859-497b-8def-e51dec84089a	1
5e57a3ab-c86b-4009-8d6b-7a0c302d554e	1
8aaa5769-8068-462d-84fa-4842698bd541	1
524333a2-86d6-4034-b50a-e7c0bfcd694f	1
18983b77-ee52-4b63-a575-8a0018a74062	1
745a2425-1c7d-4da5-b3b6-f79197915c73	1
38a7d557-c1cb-4628-8703-af1aef0c71f7	1
45c1c704-f114-4aa8-a5a5-1985217990cc	1
a0b9c4cc-0fae-433a-89be-8ac1fca16a64	1
4a6b2045-0ceb-4280-95d7-be91c02710a3	1
4da82a18-e84e-4080-b3d6-90e42b8cd6f1	1
50ceb891-3b03-4fe5-8c44-ee27c9104165	1
2a04a377-7f9c-45d8-934b-50299562654d	1
2fbe6f0b-802f-4953-9c54-f43cfdeda577	1
c3ea1b08-26e5-4f98-9f09-e87c51d66a3e	2
60191c89-396f-43e2-999d-6959a68679fc	1
f7877c82-c7cf-4661-a5a0-769c977cd1b9	2
ab316a8b-e447-490b-9be2-3500015e2573	1
e1affe9a-c787-45fb-a4c8-b0a455ad69f0	1
69a13da5-f60c-4208-90f4-ab8636707458	2
fe54d2b6-da1e-488c-9c6a-a72575a63bdb	1
7a870589-585e-4b76-a598-3d8b1df34ab5	1
edbb43bb-c032-4bb8-aad3-998a93dadc89	1
81def4cd-d2c8-4fc4-bb39-6e602c88eb1e	1
e9c0896b-e4fd-4c95-866b-c3e6680000bd	2
08132c8b-4461-43c8-bc1b-11e0c7b3675b	1
43436ae7-1d1a-4702-835d-70dadd4b77d6	2
c52b102b-13e5-472a-916c-259f474bd481	1
5faa2391-cdc0-4294-aadf-9adbc5ccd2d6	2
436329e1-5921-4334-8349-a4e98f93cc42	2
e2259d24-b7e9-46d5-815b-e334a91a3259	2
23bf034e-13b7-4c42-813a-040de432ee91	2
ab9d31ce-f4ee-4253-9155-8b5c2cf400c3	1
9192ef82-7f5d-4bdc-83db-8230f403c679	2
d2103d4e-f21e-49f6-8c03-28e677b74b17	2
cb7caedb-713b-466f-b8a6-68cffb17f1bf	2
95f49bb7-7b61-4068-986f-0a0cdb6faf01	2
51cef5c0-cbf9-49e7-aafd-13e4f3f073d2	2
db69338e-7691-4ee7-9dcf-dad28075832c	2
223082a0-cd22-4c0d-abf7-79d5f14e9c63	2
6d0021e4-1a72-4ebe-9ed9-ef976ed060e4	2
df08ec23-60f0-437a-979a-e7548c85ccb3	1
5769dfaa-1d22-492b-9552-55a2bff76500	2
\.
copy access_grant (account_id, programme_id, site_id, role) from stdin;
c24a848d-39ca-4742-b6a0-ce9ecb009a5d	01a22834-3d0a-7a91-beca-c2c6db4af76b	\N	PROGRAMME_ADMIN
a959d2ce-cfaf-4f86-af30-f5ae9488c556	01a22834-3d0a-7a91-beca-c2c6db4af76b	\N	COMMISSIONER
f212f65a-0035-4ffc-a9cc-5ae036a8e182	01a22834-3d0a-7a91-beca-c2c6db4af76b	\N	COMMISSIONER
6d58745f-2d60-4fe2-a539-91fcb2d8f3f6	01a22834-3d0a-7a91-beca-c2c6db4af76b	\N	COMMISSIONER
151af2c9-616e-4690-97d7-38fcc3d117e4	01a22834-3d0a-7a91-beca-c2c6db4af76b	\N	KNOWLEDGE_BROKER
33db299c-5c40-45bb-9010-5746ae96317b	01a22834-3d0a-7a91-beca-c2c6db4af76b	\N	EDITOR
9f518c4a-8f4f-45f5-ae97-7184f7c64c25	01a22834-3d0a-7a91-beca-c2c6db4af76b	\N	KNOWLEDGE_BROKER
9fd6f1e7-c33d-42d6-8bdb-5c94d2880d34	01a22834-3d0a-7a91-beca-c2c6db4af76b	\N	COMMISSIONER
5128d01e-e2fc-4209-8a83-42295dfba590	01a22834-3d0a-7a91-beca-c2c6db4af76b	\N	COMMISSIONER
6a0c076a-0b26-4bc8-9b3b-c33e7e64928b	01a22834-3d0a-7a91-beca-c2c6db4af76b	\N	COMMISSIONER
43c08aa4-b0a8-496d-95c8-33950bfb01de	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	FACILITATOR
fddce418-af79-46dd-b057-004ac217d5f7	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	FACILITATOR
e92ca038-5d84-4106-a585-bbde148d5e85	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	FACILITATOR
82be8143-784d-4ad1-a52b-17299acd43e8	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	FACILITATOR
6bce8d4f-8b49-4558-8442-2c3462614dd4	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	FACILITATOR
0f7a5260-5965-4e84-b353-622fc333ffc8	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f5c-79b2-9264-97041cffbfbd	FACILITATOR
d12bac07-356d-42d0-a9c7-bc4beb33e59f	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	MEMBER
c273c072-3b6f-434c-bbd9-a19e17303237	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	MEMBER
bfd80c36-3caf-4ad4-bf8d-69e29a633697	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	MEMBER
9c5007b9-8c30-4fee-bf56-8d7efbb9d237	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	MEMBER
5019c00f-3e02-4465-b5bf-ef99a698d1bc	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	MEMBER
a09b64db-3b0e-40c1-8de1-d854fab118d7	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f5c-79b2-9264-97041cffbfbd	MEMBER
b72309fc-66b4-4e2d-b78b-b4753dbd91ca	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	MEMBER
dc95bd9d-0507-4b21-b84a-2b72eb7d5fed	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	MEMBER
b0b773ab-fd28-4351-bf45-7785c67799f7	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	MEMBER
dd7cb8b2-520b-48ca-b14a-3694f3277627	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f5c-79b2-9264-97041cffbfbd	MEMBER
dea1e6f0-803e-4525-be11-7444c409a4df	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	MEMBER
39a1aa7f-e5b0-4237-84e7-a5b28cd5dd3f	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	MEMBER
832aa9ab-9679-4768-8f07-84c9beb5b53f	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	MEMBER
c0999a79-f02e-406d-9f3b-dd99711ea8c4	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	MEMBER
6a367ec2-7638-4ee1-bb02-70745d162683	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f5c-79b2-9264-97041cffbfbd	MEMBER
72f438ec-0717-48ce-a466-bfc02c9b3f62	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	MEMBER
bb8d1f31-805a-4977-9d4a-9706cd948993	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	MEMBER
db3d1b87-0e11-493c-ab11-f2abf3690787	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	MEMBER
b1fd5fcd-d8f8-4aaa-be4d-21ca1ba43133	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f5c-79b2-9264-97041cffbfbd	MEMBER
b14dc487-1e5f-469d-b8a3-726ce2364314	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	MEMBER
2e1cc926-47f6-44c0-ba0b-894a199fb2f9	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	MEMBER
3b17b4c3-811c-4fde-9df2-b1883f3548d8	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	MEMBER
b1fbc86b-e16a-45b7-b386-c2506b9de5c8	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	MEMBER
bb876003-d8eb-477d-9126-1fdd2c29ba07	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	MEMBER
45570aab-8517-4218-8d7f-ee94fba973b5	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	MEMBER
1d90cf45-eb39-4794-9104-3d8197faebfd	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	MEMBER
617fc30b-1035-4da1-92ca-78944ba09785	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	MEMBER
e10c1c53-1859-497b-8def-e51dec84089a	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	MEMBER
5e57a3ab-c86b-4009-8d6b-7a0c302d554e	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	MEMBER
8aaa5769-8068-462d-84fa-4842698bd541	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	MEMBER
524333a2-86d6-4034-b50a-e7c0bfcd694f	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	MEMBER
18983b77-ee52-4b63-a575-8a0018a74062	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	MEMBER
745a2425-1c7d-4da5-b3b6-f79197915c73	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	MEMBER
38a7d557-c1cb-4628-8703-af1aef0c71f7	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	MEMBER
45c1c704-f114-4aa8-a5a5-1985217990cc	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	MEMBER
a0b9c4cc-0fae-433a-89be-8ac1fca16a64	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	MEMBER
4a6b2045-0ceb-4280-95d7-be91c02710a3	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	MEMBER
4da82a18-e84e-4080-b3d6-90e42b8cd6f1	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	MEMBER
50ceb891-3b03-4fe5-8c44-ee27c9104165	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	MEMBER
2a04a377-7f9c-45d8-934b-50299562654d	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	MEMBER
2fbe6f0b-802f-4953-9c54-f43cfdeda577	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	MEMBER
60191c89-396f-43e2-999d-6959a68679fc	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	MEMBER
ab316a8b-e447-490b-9be2-3500015e2573	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	MEMBER
e1affe9a-c787-45fb-a4c8-b0a455ad69f0	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	MEMBER
fe54d2b6-da1e-488c-9c6a-a72575a63bdb	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	MEMBER
7a870589-585e-4b76-a598-3d8b1df34ab5	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	MEMBER
edbb43bb-c032-4bb8-aad3-998a93dadc89	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	MEMBER
81def4cd-d2c8-4fc4-bb39-6e602c88eb1e	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	MEMBER
08132c8b-4461-43c8-bc1b-11e0c7b3675b	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	MEMBER
ab9d31ce-f4ee-4253-9155-8b5c2cf400c3	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	MEMBER
c52b102b-13e5-472a-916c-259f474bd481	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	MEMBER
df08ec23-60f0-437a-979a-e7548c85ccb3	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	MEMBER
\.
copy action (id, programme_id, site_id, meeting_id, objective, owner_roles, due_on, case_study_id, agreed_on, state, version) from stdin;
01a22834-85c4-710c-9c3a-ea04b215fba6	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	01a22834-7cb2-7131-9782-51c6cf823651	Agree with the landlord the least that safety requires, in writing, with a date for review and not for eviction.	{"Housing Support Worker"}	2012-03-22	01a22834-7f91-7f4f-8d11-57160ef7d851	2012-03-08	CLOSED	1
01a22834-866e-7e8c-81fa-5a8e193fb7c1	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	01a22834-7cb2-7131-9782-51c6cf823651	Ask the fire service for a home visit; bring a second chair.	{"Housing Support Worker","Integrated Offender Management Manager"}	2012-04-12	01a22834-7f91-7f4f-8d11-57160ef7d851	2012-03-08	CLOSED	1
01a22834-8c3d-74ad-9b7f-a85f54547e48	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	01a22834-89f5-770b-b9c1-08b10d730c1a	Use the diary on her fridge before booking, and arrange the week round four fixed points that she chooses.	{"Women's Support Worker/Manager","Local Parenting Support Service","Alcohol Liaison Nurse"}	2012-03-26	01a22834-8a7e-7560-853a-c8168671db85	2012-03-19	CLOSED	1
01a22834-8c57-7a9f-b397-628f4bdd12d7	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	01a22834-89f5-770b-b9c1-08b10d730c1a	No discharge for missed appointments by anybody in this group without a word to the others first.	{"all members who know her"}	2012-04-16	01a22834-8a7e-7560-853a-c8168671db85	2012-03-19	CLOSED	1
01a22834-85ac-7ac6-bee1-eea31fdec095	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f5c-79b2-9264-97041cffbfbd	01a22834-7cb8-712f-8509-5a40f827c01a	Agree with the landlord a settling-in time in which nights spent elsewhere are not treated as abandonment.	{"Housing Support Worker"}	2012-04-13	01a22834-80ba-75e3-964e-054e05f769bf	2012-03-15	CLOSED	1
01a22834-8e1f-71f1-bac8-cf3f62025a97	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	01a22834-8c52-7e23-a3e7-35720d968dac	Try the breakfast visits with one other person who refuses services, outreach worker and nurse together.	{"Homelessness Outreach Worker","Community Matron"}	2012-04-11	01a22834-8d47-7127-ac64-d99e77589694	2012-03-14	CLOSED	1
01a22834-8924-7b36-bc97-18139b73849a	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	01a22834-838e-7ccd-9fae-4ef57a207b55	Try the single sheet of agreed next steps with one person each, held by the person.	{"Family Support Worker","Women's Support Worker/Manager"}	2012-04-20	01a22834-8459-7727-9e8b-fb877f0e8168	2012-03-16	CLOSED	1
01a22834-897e-7a49-85ac-a5e8cded3090	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	01a22834-838e-7ccd-9fae-4ef57a207b55	Ask the woman how she would like to be left alone, and how she will say that she wants company again.	{"Link Worker Development Manager"}	2012-03-30	01a22834-8459-7727-9e8b-fb877f0e8168	2012-03-16	CLOSED	1
01a22834-85b0-71db-8443-7891ade0e122	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	01a22834-7cb9-7f86-8668-f57e095e8f42	Write his history once, together with him and in his own words, for him to carry and hand over.	{"Recovery Manager","Housing Support Worker"}	2012-04-10	01a22834-7f92-7e1c-bede-1ee599220b07	2012-03-20	CLOSED	1
01a22834-864e-7924-8ae4-8517d526d6d9	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	01a22834-7cb9-7f86-8668-f57e095e8f42	Ask the drug team and the mental health team for one joint appointment.	{"Substance misuse team","Recovery Manager"}	2012-04-17	01a22834-7f92-7e1c-bede-1ee599220b07	2012-03-20	OPEN	1
01a22834-9b0d-7320-8334-5cce78fa7c40	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	01a22834-9509-7a84-a3f9-097025cc1ff5	Visit together, at home, and write one letter with both signatures.	{"Dual Diagnosis Nurse Consultant","Alcohol Outreach Worker"}	2012-04-26	01a22834-9557-7c3a-a696-9ed73df7bb14	2012-04-12	CLOSED	1
01a22834-9baa-7654-b776-93797d9ca447	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	01a22834-9509-7a84-a3f9-097025cc1ff5	Ask the surgery nearest to the bus for a room once a fortnight.	{"Dual Diagnosis Nurse Consultant"}	2012-05-10	01a22834-9557-7c3a-a696-9ed73df7bb14	2012-04-12	CLOSED	1
01a22834-a3d3-7189-bbed-1bf3d54a5ba8	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	01a22834-9753-77f1-8fbc-2cf68f475882	Write a one-page weekend sheet with him, in his own words, and test it over two weekends.	{"Drugs Worker in Criminal Justice"}	2012-05-09	01a22834-9c54-7ba7-977c-abe40305fc3e	2012-04-11	CLOSED	1
01a22834-9fe3-7663-91b3-a97672fb57df	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	01a22834-9873-77b0-9798-b1fe757485dc	Two members to raise night cover with the worker's manager, as something that the plan needs.	{"Dual Diagnosis Nurse Consultant","Housing Support Worker"}	2012-05-08	01a22834-98a3-700a-a9d2-0c405b3f2d0d	2012-04-16	CLOSED	1
01a22834-862d-7f60-a737-dfe1eb43ca3e	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f5c-79b2-9264-97041cffbfbd	01a22834-7cb8-712f-8509-5a40f827c01a	Call once together and ask about the quiet.	{"Mental Health Link Worker","Housing Support Worker"}	2012-04-19	01a22834-80ba-75e3-964e-054e05f769bf	2012-03-15	OPEN	1
01a22834-a0f8-76b5-a706-f5b3b550a8dc	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f5c-79b2-9264-97041cffbfbd	01a22834-9945-7e72-aef1-abbbb6320de1	Tell the line manager about the gap in the referral, with somebody alongside.	{"Housing Support Worker (offenders)",Facilitator}	2012-04-27	01a22834-9ccb-7b74-9143-03445efb4649	2012-04-19	CLOSED	1
01a22834-a158-7bae-a949-53654e50f642	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f5c-79b2-9264-97041cffbfbd	01a22834-9945-7e72-aef1-abbbb6320de1	Ask him, with two people present, what keeps him well and what visitors ought to know.	{"Housing Support Worker (offenders)","Mental Health Link Worker"}	2012-05-17	01a22834-9ccb-7b74-9143-03445efb4649	2012-04-19	CLOSED	1
01a22834-b4ba-7693-ae32-d903aadb269b	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f5c-79b2-9264-97041cffbfbd	01a22834-aa6b-76b9-ae7c-06f2976ed540	Ask for supervision about this one piece of work, and for an answer in writing.	{"Mental Health Link Worker"}	2012-06-08	01a22834-ad0f-7e79-9ad5-b3c3755eac67	2012-05-17	OPEN	0
01a22834-a4f8-7d44-ace2-ff2680156f2b	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	01a22834-9b6b-74f3-9c72-81494aaccf1a	One conversation between the therapy service, the alcohol service and him, about sleep only.	{"Community Psychiatric Nurse","Mental Health Link / Support Worker","A&E Support Worker (alcohol)"}	2012-05-18	01a22834-9e2f-7fd6-8414-7ae01cca4641	2012-04-20	CLOSED	1
01a22834-a72c-714d-bca6-bd266c9962cc	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	01a22834-a495-71dd-8b4c-39183bd9ad13	Offer mediation to the parent and the young person separately, without any promise of a return.	{"Manager, homelessness response team for young people","Social Worker"}	2012-05-01	01a22834-a597-7f46-8487-baabb5dc02bc	2012-04-17	CLOSED	1
01a22834-a529-77e5-8310-11d4248713fe	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	01a22834-9b6b-74f3-9c72-81494aaccf1a	Keep a plain tally of refusals given because of the other problem: date, service type, reason. Nothing about the person.	{"Mental Health Link / Support Worker","Crime Reduction Initiative (drugs in CJ)","A&E Support Worker (alcohol)"}	2012-06-15	01a22834-9e2f-7fd6-8414-7ae01cca4641	2012-04-20	OPEN	1
01a22834-a742-726f-9760-4b66bfd1d985	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	01a22834-a495-71dd-8b4c-39183bd9ad13	Agree with school on one adult who asks the same ordinary question every morning.	{"Social Worker","School pastoral staff"}	2012-04-27	01a22834-a597-7f46-8487-baabb5dc02bc	2012-04-17	CLOSED	1
01a22834-b1ec-767c-be6a-c029c5f330dc	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	01a22834-aa17-71f9-8f3e-dd5b8f041781	One visit together with a social worker who explains and does not assess.	{"Children and Families Social Worker","Local Parenting Support Service"}	2012-06-11	01a22834-ab8b-75b3-92fc-3babee26844a	2012-05-21	CLOSED	1
01a22834-a349-74eb-89f6-ded117a5908a	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	01a22834-9753-77f1-8fbc-2cf68f475882	Have Friday releases without an address flagged a month ahead.	{"Probation Officer"}	2012-06-13	01a22834-9c54-7ba7-977c-abe40305fc3e	2012-04-11	CLOSED	1
01a22834-b5b0-7db1-9899-21bc35281567	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	01a22834-ae1f-70ca-b707-86936b71281e	Share daily contact between three agencies while the young person is in bed and breakfast.	{"Social Worker","Housing Support Worker","Probation Officer"}	2012-05-22	01a22834-b39d-7b40-b1e0-89b0c1d7b722	2012-05-15	CLOSED	1
01a22834-bebb-7211-a097-965d44f4c2db	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	01a22834-b9a9-7e57-b518-ede201e58e6e	Go along to the lunch club three times, introduce him to the nurse there, then step back.	{"A&E Support Worker (alcohol)"}	2012-07-20	01a22834-b9e3-77f4-9685-0db27edb92f2	2012-06-15	CLOSED	1
01a22834-d87d-7c5f-95ca-286658554074	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	01a22834-d6aa-7228-923d-378d5de24741	Get a letter on what her partner's presence means for her safety, and put the application forward as one household.	{"Housing Options","Community Matron"}	2012-09-28	01a22834-d6f7-7a30-bca6-68040f313add	2012-09-12	CLOSED	1
01a22834-e11b-7552-866a-35c2af3529cc	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	01a22834-decd-79e6-aedf-a8dc3a957ccb	See him where he is; offer a post address, a shower, a dry place for his things and a deposit near the job.	{"Housing Support Worker","Alcohol Outreach Worker"}	2012-10-25	01a22834-df00-716a-a59e-28d714352654	2012-10-11	CLOSED	1
01a22834-8e3a-7370-9afc-63163fe760a2	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	01a22834-8c52-7e23-a3e7-35720d968dac	Ask the hostels to agree in writing to hold a room for three days while somebody makes up their mind.	{"Housing Options","Homelessness Outreach Worker"}	2012-05-09	01a22834-8d47-7127-ac64-d99e77589694	2012-03-14	CLOSED	1
01a22834-9f77-79b0-b433-78e9821ad48a	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	01a22834-9873-77b0-9798-b1fe757485dc	Visit him together and start both treatments from one plan with one date.	{"Dual Diagnosis Nurse Consultant","Substance Misuse Worker"}	2012-04-26	01a22834-98a3-700a-a9d2-0c405b3f2d0d	2012-04-16	CLOSED	1
01a22834-e04d-715f-945b-3035f00ab033	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	01a22834-de8f-7358-8c55-274d8330b75f	Collect, without names, what a year of no change has meant for six people - nights indoors, hospital days, arrests.	{"Substance Misuse Worker","Police Sergeant","Alcohol Liaison Nurse","Housing Support Worker"}	2012-11-09	01a22834-debe-7365-8bb4-31f09643ffef	2012-10-15	CLOSED	1
01a22834-e07f-7832-843d-34017042ebcb	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	01a22834-de8f-7358-8c55-274d8330b75f	Review the dose with him honestly, as his decision.	{"Substance Misuse Worker","Dual Diagnosis Nurse Consultant"}	2012-11-05	01a22834-debe-7365-8bb4-31f09643ffef	2012-10-15	CLOSED	1
01a22834-b59f-7177-974b-784724233f0b	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	01a22834-b116-7775-b650-9fd9bd532ec7	Replace the old risk form by a fair account of the incident, with the young person's own words, for every application.	{"Leaving Care Team","Mental Health Link / Support Worker"}	2012-06-01	01a22834-b2cb-7d45-a1e4-8120a6c13850	2012-05-18	CLOSED	1
01a22834-b5cb-772d-90c9-daa356731942	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	01a22834-b116-7775-b650-9fd9bd532ec7	Ask the college for a locker and one named person; give the friend's mother a date when somebody will come and talk.	{"Leaving Care Team","Family Support Worker"}	2012-05-28	01a22834-b2cb-7d45-a1e4-8120a6c13850	2012-05-18	CLOSED	1
01a22834-b5f5-7f4b-acbc-518e2a632302	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	01a22834-b116-7775-b650-9fd9bd532ec7	Letter asking the authority for a decision with reasons on the duty owed.	{"Citizen's Advice Bureau Worker"}	2012-06-15	01a22834-b2cb-7d45-a1e4-8120a6c13850	2012-05-18	OPEN	1
01a22834-aea0-7303-9fb4-2f00ab004ac8	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	01a22834-aa19-7013-a5d0-2893e2b5cebb	One sheet for the week, kept by him; every agency looks at it before adding anything.	{"Integrated Offender Management Manager","Alcohol Outreach Worker","Housing Support Worker"}	2012-05-20	01a22834-ac41-7c94-a365-46e2bd34d1d7	2012-05-10	CLOSED	1
01a22834-aecd-72cc-b4a0-1cb362395dc3	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	01a22834-aa19-7013-a5d0-2893e2b5cebb	Do the same for the next three people released, with them on the call.	{"Integrated Offender Management Manager"}	2012-06-28	01a22834-ac41-7c94-a365-46e2bd34d1d7	2012-05-10	CLOSED	1
01a22834-b14f-7b37-ab80-4d1f2896bee3	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	01a22834-aa12-72ff-ac35-fe2f5b3cce41	Meet her together, alcohol and mental health worker in one room, and leave with one page in her own words.	{"Mental Health Worker","Substance Misuse Worker"}	2012-06-06	01a22834-ab74-7cb2-ac49-3a612aa7cbb5	2012-05-09	CLOSED	1
01a22834-b1cd-73dc-b38d-d2a8bb9ceb31	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	01a22834-aa12-72ff-ac35-fe2f5b3cce41	Offer a health check where she already goes, without an appointment.	{"Community Matron"}	2012-06-13	01a22834-ab74-7cb2-ac49-3a612aa7cbb5	2012-05-09	CLOSED	1
01a22834-b5db-7d72-b099-95b352f15da5	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	01a22834-ae1f-70ca-b707-86936b71281e	Ask the lodgings provider what would have to be different for a second attempt.	{"Manager, homelessness response team for young people"}	2012-06-06	01a22834-b39d-7b40-b1e0-89b0c1d7b722	2012-05-15	CLOSED	1
01a22834-c07c-749b-9263-5bb9af51dc89	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	01a22834-b9a2-7403-b84a-bb23149f42ad	Plan each weekend with her on the Friday - food, a film, a neighbour, who will call and when.	{"Housing Support Worker","Women's Support Worker/Manager"}	2012-06-27	01a22834-bb56-7d75-a996-13631416d351	2012-06-18	CLOSED	1
01a22834-c10b-72d7-b9ab-1f7529284908	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	01a22834-b9a2-7403-b84a-bb23149f42ad	Bring all our support plans for her to the next meeting and lay them side by side.	{"Housing Support Worker","Dual Diagnosis Nurse Consultant","Alcohol Liaison Nurse","Probation Officer"}	2012-07-16	01a22834-bb56-7d75-a996-13631416d351	2012-06-18	CLOSED	1
01a22834-c898-7705-9ea3-d40fbd0bb817	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	01a22834-c58c-7849-a89c-1b118cbf7d22	Tell him about the limit; hand over slowly, with two visits together.	{"Alcohol Outreach Worker","Housing Support Worker"}	2012-08-09	01a22834-c5ea-77f4-9047-c402768893ca	2012-07-12	CLOSED	1
01a22834-c8d9-701b-802b-74dedd6f38aa	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	01a22834-c58c-7849-a89c-1b118cbf7d22	Count the weeks from the first call to the open door, for everybody seen since spring. Numbers only.	{"Alcohol Outreach Worker","Integrated Offender Management Manager"}	2012-08-16	01a22834-c5ea-77f4-9047-c402768893ca	2012-07-12	CLOSED	1
01a22834-c8b8-7471-8125-dbc5acb2f703	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	01a22834-c596-7ad9-b840-740f4f883018	Use his one page as the front sheet of all six files and hold one review for everybody.	{"Housing Support Worker","Probation Officer","Dual Diagnosis Nurse Consultant"}	2012-08-13	01a22834-c614-734a-b36e-30e33c61f8ea	2012-07-16	CLOSED	1
01a22834-d018-7daa-8208-197fbcd8d7e1	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	01a22834-cdfc-743b-bb5b-7209904d9f33	Rewrite one letter each and have it read by both experts by experience.	{"Housing Support Worker","Alcohol Outreach Worker","Dual Diagnosis Nurse Consultant","Integrated Offender Management Manager","Expert by Experience"}	2012-09-13	01a22834-ce42-780b-a905-b7e170d050ee	2012-08-09	CLOSED	1
01a22834-db74-74c6-ba75-2ac82ab3ac5b	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	01a22834-d6a5-714c-850c-d885cb88013d	Find somebody outside line management who will give the worker an hour a month.	{"Recovery Manager"}	2012-10-16	01a22834-d99e-7824-9a23-04c8222e2898	2012-09-18	OPEN	0
01a22834-d35c-7f45-b4fd-f68a706ff6f6	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	01a22834-cde2-76af-8632-cf585a681220	Ask her whether her note might be used by other young people, and in which words.	{"Substance Misuse Worker (young people)"}	2012-09-17	01a22834-cfed-78d7-ad64-9de3150aace9	2012-08-20	CLOSED	1
01a22834-d9ad-753e-97b3-c968d8ac52c2	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	01a22834-d7d6-7145-9a7c-e4f0a183f6b1	Advice on the duty to pass it on, without a name; then tell him, before anything is done.	{"Dual Diagnosis Nurse Consultant","Integrated Offender Management Manager"}	2012-09-20	01a22834-d7f6-7bc4-9253-f95043c71ab9	2012-09-13	CLOSED	1
01a22834-d9d0-752b-a62a-a71f8aef9916	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	01a22834-d7d6-7145-9a7c-e4f0a183f6b1	Supervision for the worker within the week, and again in a month.	{Facilitator}	2012-09-20	01a22834-d7f6-7bc4-9253-f95043c71ab9	2012-09-13	CLOSED	1
01a22834-da3d-70f2-ac67-e1b6d539e898	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	01a22834-d646-79b5-b617-3b094002be86	Find out whether the volunteer mentoring scheme can meet people at the gate on Fridays.	{"Crime Reduction Initiative (drugs in CJ)"}	2012-10-11	01a22834-d848-7175-9c38-747a71cc84be	2012-09-21	CLOSED	1
01a22834-a2fe-7888-86df-4f516d61d4d8	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	01a22834-9753-77f1-8fbc-2cf68f475882	Hold one housing interview by telephone before release and see what it takes.	{"Housing Options","Drugs Worker in Criminal Justice"}	2012-05-09	01a22834-9c54-7ba7-977c-abe40305fc3e	2012-04-11	CLOSED	1
01a22834-db59-734d-8197-e27df0fbcf29	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	01a22834-d6a5-714c-850c-d885cb88013d	Help her to write her own plan for bad nights and, with her consent, lodge a copy at A&E.	{"Probation Officer","Housing Support Worker"}	2012-10-09	01a22834-d99e-7824-9a23-04c8222e2898	2012-09-18	CLOSED	1
01a22834-b4fe-7ea1-bd41-57ba678e3a06	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f5c-79b2-9264-97041cffbfbd	01a22834-aa6b-76b9-ae7c-06f2976ed540	Ask the therapy service for a first appointment somewhere else, with the link worker present.	{"Mental Health Link Worker","Housing Support Worker"}	2012-06-21	01a22834-ad0f-7e79-9ad5-b3c3755eac67	2012-05-17	OPEN	0
01a22834-b194-713c-ae8c-745aa8025621	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	01a22834-aa17-71f9-8f3e-dd5b8f041781	Tell her plainly what would have to be passed on and what would not, before she says any more.	{"Local Parenting Support Service"}	2012-05-28	01a22834-ab8b-75b3-92fc-3babee26844a	2012-05-21	CLOSED	1
01a22834-e26a-709e-be94-d0e38af9d4b4	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	01a22834-de8e-7e96-869a-4c83d74b263c	Have the locks changed and agree with him who may have a key.	{"Community Safety Manager","Housing Support Worker"}	2012-10-24	01a22834-e076-7ea4-98bd-9528da77592d	2012-10-10	CLOSED	1
01a22834-e7f4-76d0-b774-3545ec0293ba	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	01a22834-e609-7619-a7a6-15026e8e3206	Return the goods together, with a written account; speak to the shop first and the police next.	{"Integrated Offender Management Manager"}	2012-11-09	01a22834-e63e-79e4-a321-9c4ec31ab761	2012-11-08	CLOSED	1
01a22834-c2a1-7ff9-86ef-555c4f168945	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	01a22834-bc84-7e3e-8a6d-9dd20f6e9df2	Make a safety plan for the next departure while she is living at home, at a time and place that she chooses.	{"Domestic Violence Worker"}	2012-07-09	01a22834-bedc-7902-95d5-ce05f2d41d3f	2012-06-19	CLOSED	1
01a22834-bf1c-7f79-8dc1-be603c26be5f	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	01a22834-b9a9-7e57-b518-ede201e58e6e	Rewrite the note on the hospital system: what helps, what does not, whom to ring in the day and in the evening.	{"A&E Support Worker (alcohol)","Community Psychiatric Nurse"}	2012-06-29	01a22834-b9e3-77f4-9685-0db27edb92f2	2012-06-15	CLOSED	1
01a22834-c2d5-79ed-805d-c88bfe24c1c9	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	01a22834-bc84-7e3e-8a6d-9dd20f6e9df2	Ask the service manager whether a case can rest, with a named contact, instead of being closed.	{"Domestic Violence Worker","Women's Support Worker/Manager"}	2012-07-17	01a22834-bedc-7902-95d5-ce05f2d41d3f	2012-06-19	CLOSED	1
01a22834-b248-793a-9345-5e394e04f447	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	01a22834-aa12-72ff-ac35-fe2f5b3cce41	Write jointly to commissioners about who the pathway leaves out, with counts and without case histories.	{Facilitator,"Mental Health Worker","Women's Support Worker"}	2012-06-13	01a22834-ab74-7cb2-ac49-3a612aa7cbb5	2012-05-09	CLOSED	1
01a22834-c1d6-7013-9c96-f0526f8272fc	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	01a22834-b9bf-77b0-8fd6-25d55c653aee	Get the substance misuse service a place at the multi-agency risk conference.	{"Substance Misuse Worker","Community Safety Manager"}	2012-07-11	01a22834-bc4f-7f5b-b5b2-604a325c9d3d	2012-06-13	CLOSED	1
01a22834-c982-744e-b80e-832a6e398d1f	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	01a22834-c5f1-70a3-8403-efdef0b78c69	Begin vitamins and take blood in the hostel kitchen, where he is at ease.	{"Community Matron"}	2012-07-18	01a22834-c736-7fdd-8e59-1036ebddd978	2012-07-11	CLOSED	1
01a22834-c9a6-7869-90bf-10f668f41e9e	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	01a22834-c5f1-70a3-8403-efdef0b78c69	Put his photograph on his door and mark the way from the entrance, and offer the same to anybody who wants it.	{"Homelessness Outreach Worker","Hostel staff"}	2012-07-25	01a22834-c736-7fdd-8e59-1036ebddd978	2012-07-11	CLOSED	1
01a22834-d04a-77a6-bfbc-f6a48ba8086a	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	01a22834-cdfc-743b-bb5b-7209904d9f33	Write to those in charge of the standard letters that we cannot change, with a better draft enclosed.	{Facilitator,"Expert by Experience"}	2012-09-27	01a22834-ce42-780b-a905-b7e170d050ee	2012-08-09	OPEN	0
01a22834-c9d7-76e9-a60e-1164a240a142	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	01a22834-c5f1-70a3-8403-efdef0b78c69	Send one account of his ordinary day to the memory clinic and to adult social care, signed by three agencies.	{"Community Matron","Housing Options","Substance Misuse Worker"}	2012-08-08	01a22834-c736-7fdd-8e59-1036ebddd978	2012-07-11	CLOSED	1
01a22834-d1a2-76e0-b948-bb9cbe151c59	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	01a22834-cdef-71e0-a56f-9c9bab0ed979	Immigration advice from a qualified adviser, at the place where she already comes.	{"Citizen's Advice Bureau Worker","Women's Support Worker/Manager"}	2012-08-29	01a22834-cf7e-770c-ae64-59a972794edb	2012-08-17	CLOSED	1
01a22834-d1db-7b01-967a-732776e51300	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	01a22834-cdef-71e0-a56f-9c9bab0ed979	Safety plan with a word and a place, known to two people and practised once.	{"Women's Support Worker/Manager","Family Support Worker"}	2012-08-24	01a22834-cf7e-770c-ae64-59a972794edb	2012-08-17	CLOSED	1
01a22834-d22e-7d04-ae46-0d63424f63f1	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	01a22834-cdef-71e0-a56f-9c9bab0ed979	Somebody for the worker to ring after each conversation.	{"Mental Health Link / Support Worker"}	2012-08-20	01a22834-cf7e-770c-ae64-59a972794edb	2012-08-17	CLOSED	1
01a22834-d42b-7ab5-8f89-051dd79935bd	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	01a22834-cddc-7086-8be7-7797af660017	With his permission, tell the landlord which days are envelope days and agree on a call before any notice.	{"Housing Support Worker",Landlord}	2012-09-04	01a22834-d0f0-73e0-8ba8-eb7820aff20d	2012-08-21	CLOSED	1
01a22834-d44e-7632-9334-1a15a0485bb3	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	01a22834-cddc-7086-8be7-7797af660017	Try the ten minute rhythm with one other person who has stopped answering the door.	{"Housing Support Worker","Probation Officer"}	2012-09-18	01a22834-d0f0-73e0-8ba8-eb7820aff20d	2012-08-21	OPEN	1
01a22834-d339-7715-8614-89ab3896f52b	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	01a22834-cde2-76af-8632-cf585a681220	Agree with the tutor on the smallest possible first day back, without explanations.	{"Young People's Education and Training Advisor","College tutor"}	2012-09-03	01a22834-cfed-78d7-ad64-9de3150aace9	2012-08-20	CLOSED	1
01a22834-dc9a-7b75-85bf-856a48aba5b3	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	01a22834-da3a-706c-a963-5e24720d0dc4	Ask the court for conditions that he can keep, with police and probation applying together.	{"Police Sergeant","Probation Officer"}	2012-10-15	01a22834-db55-75df-84e8-404601a47ba9	2012-09-17	CLOSED	1
01a22834-dca9-7d22-aace-a58de828934d	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	01a22834-da3a-706c-a963-5e24720d0dc4	Write a short note for all shifts on who he is, what helps, and whom to call.	{"Police Sergeant","Substance Misuse Worker"}	2012-09-26	01a22834-db55-75df-84e8-404601a47ba9	2012-09-17	CLOSED	1
01a22834-d973-7908-9677-15e863450ed0	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	01a22834-d7d6-7145-9a7c-e4f0a183f6b1	A card, by hand: nothing has changed.	{"Dual Diagnosis Nurse Consultant"}	2012-09-17	01a22834-d7f6-7bc4-9253-f95043c71ab9	2012-09-13	CLOSED	1
01a22834-da06-790a-9e73-8d3501a6484f	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	01a22834-d646-79b5-b617-3b094002be86	One card for the next release: who meets him, where the prescription is, who is there on Saturday, when Monday is.	{"Crime Reduction Initiative (drugs in CJ)","Mental Health Link / Support Worker"}	2012-10-19	01a22834-d848-7175-9c38-747a71cc84be	2012-09-21	CLOSED	1
01a22834-db41-7785-b2c9-e33ba7e019ce	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	01a22834-d6a5-714c-850c-d885cb88013d	Agree among the three workers who know her on the same short account of what each can and cannot do.	{"Probation Officer","Housing Support Worker","Recovery Manager"}	2012-09-28	01a22834-d99e-7824-9a23-04c8222e2898	2012-09-18	CLOSED	1
01a22834-e267-747c-908b-b5f3cb2db132	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	01a22834-de95-7cce-bdee-e08e9da2598a	Ask her what may be said to the house team, and say only that.	{"Sexual Violence Worker"}	2012-10-22	01a22834-e07c-7977-aad3-1480141bf958	2012-10-16	CLOSED	1
01a22834-e137-7501-90e3-074e9e8a0c30	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	01a22834-df46-7527-b3ae-4e090873084d	Describe together, without persons or places, what people still need when time-limited support is over.	{"All members","Knowledge broker"}	2012-11-16	01a22834-df7f-7d57-ad11-50f3fb3e0b92	2012-10-19	CLOSED	1
01a22834-e299-7940-b6b9-e3c66e01c537	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	01a22834-de95-7cce-bdee-e08e9da2598a	Find with the fire officer a latch that she can close from inside and staff can open in an emergency.	{"Housing Support Worker","Hostel manager"}	2012-10-30	01a22834-e07c-7977-aad3-1480141bf958	2012-10-16	CLOSED	1
01a22834-bfe4-7a5c-8cb4-b349b60adaa2	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	01a22834-b9a2-7403-b84a-bb23149f42ad	With her agreement, ask a police community support officer to call on her on Saturdays and Sundays at the hour she finds worst.	{"Police Sergeant"}	2012-06-25	01a22834-bb56-7d75-a996-13631416d351	2012-06-18	CLOSED	1
01a22834-c05e-7593-ad39-e1596e055f33	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	01a22834-bb4b-75db-bfd7-1ba233428fd9	Keep visiting weekly, and tell her that the visits have no purpose that could be failed.	{"Housing Support Worker"}	2012-07-12	01a22834-bb85-7896-9df1-1626b827043c	2012-06-14	CLOSED	1
01a22834-c0de-7d22-b495-921fadc8d4a9	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	01a22834-bb4b-75db-bfd7-1ba233428fd9	With her leave, ask the child's social worker for one piece of ordinary news.	{"Housing Support Worker"}	2012-06-28	01a22834-bb85-7896-9df1-1626b827043c	2012-06-14	CLOSED	1
01a22834-c131-7efd-962c-5e18c7ec88e5	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	01a22834-bb4b-75db-bfd7-1ba233428fd9	Find out whether there is independent support for parents, and offer it more than once.	{"Housing Support Worker","Expert by Experience"}	2012-07-12	01a22834-bb85-7896-9df1-1626b827043c	2012-06-14	CLOSED	1
01a22834-c8be-7143-afbf-5edab39a3539	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	01a22834-c59e-7c33-9cde-27fb61c15ed9	Ask whether district nurses may dress wounds at the day centre.	{"Community Psychiatric Nurse"}	2012-08-31	01a22834-c611-77d9-81b8-06d73d45e731	2012-07-20	OPEN	0
01a22834-d8a5-7a12-8d82-f31affafcc28	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	01a22834-d6aa-7228-923d-378d5de24741	Find a private landlord who takes a couple and a dog, and give the landlord a number that is answered.	{"Homelessness Outreach Worker","Housing Options"}	2012-10-31	01a22834-d6f7-7a30-bca6-68040f313add	2012-09-12	CLOSED	1
01a22834-c19b-751a-a74c-d4ea4ed83c98	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	01a22834-b9bf-77b0-8fd6-25d55c653aee	See her alone at the women's centre for prescribing, under an appointment that does not say what it is.	{"Women's Support Worker","Substance Misuse Worker"}	2012-06-27	01a22834-bc4f-7f5b-b5b2-604a325c9d3d	2012-06-13	CLOSED	1
01a22834-c86e-7095-af09-5ff2b466f154	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	01a22834-c59e-7c33-9cde-27fb61c15ed9	On one ward, ask about tonight's bed and next week's bed at admission, and telephone the council the same day.	{"Community Psychiatric Nurse","A&E Support Worker (alcohol)"}	2012-08-17	01a22834-c611-77d9-81b8-06d73d45e731	2012-07-20	CLOSED	1
01a22834-c88b-7047-962c-481e84a42b67	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	01a22834-c59e-7c33-9cde-27fb61c15ed9	Link worker to meet him on the ward and be there on the day he leaves.	{"Mental Health Link / Support Worker"}	2012-08-03	01a22834-c611-77d9-81b8-06d73d45e731	2012-07-20	CLOSED	1
01a22834-c8f5-79ab-a5f2-bbee8b9f2a84	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	01a22834-c596-7ad9-b840-740f4f883018	Move training to afternoons and cook with him on alternate weeks.	{"Young People's Education and Training Advisor","Local Parenting Support Service"}	2012-07-30	01a22834-c614-734a-b36e-30e33c61f8ea	2012-07-16	CLOSED	1
01a22834-c8c2-7d65-b706-3e5965e5f529	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	01a22834-c587-7eeb-8c14-cc1abb887397	Meet her jointly, alcohol service and women's service in one room, where she has another reason to be.	{"Women's Support Worker/Manager","Substance Misuse Senior Social Worker"}	2012-07-31	01a22834-c5f5-7315-8f9f-9f50f35ddccc	2012-07-17	CLOSED	1
01a22834-c8ef-7a64-bba5-64713087e640	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	01a22834-c587-7eeb-8c14-cc1abb887397	Ask the refuge in writing what it would need in order to accept a woman who drinks.	{"Domestic Violence Worker"}	2012-07-24	01a22834-c5f5-7315-8f9f-9f50f35ddccc	2012-07-17	CLOSED	1
01a22834-d03f-72f5-b65a-ef9b141c845a	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	01a22834-cdee-7054-8ba0-8fe4d676c76d	Ask whether a weekly drop-in with two known faces could take the place of the unrecorded visits.	{"The member concerned"}	2012-09-12	01a22834-ce28-7656-8d03-0165f4784a4a	2012-08-08	CLOSED	1
01a22834-d078-7c6b-a6e7-473276763a77	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	01a22834-cdee-7054-8ba0-8fe4d676c76d	Put the practice to commissioners in general terms, so that the limit is discussed and not the workers.	{Facilitator}	2012-08-31	01a22834-ce28-7656-8d03-0165f4784a4a	2012-08-08	CLOSED	1
01a22834-e8b3-7570-83cb-717e1593bbc4	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	01a22834-e66a-7385-9881-532d5e016806	Draw up a one page release sheet with four boxes and a name in each, and use it for every release that we know of.	{"Probation Officer","Substance Misuse Senior Social Worker"}	2012-12-04	01a22834-e693-7efd-a87b-90a5620d008f	2012-11-20	CLOSED	1
01a22834-e9da-74d6-b090-367c91d3f673	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	01a22834-e5f9-70bc-8a46-1e668419908f	Each member asks one person described as stuck what is good in their life, and brings back the answer.	{"All members"}	2012-12-12	01a22834-e802-75d3-936a-9565f4f12cb7	2012-11-14	CLOSED	1
01a22834-e840-7117-bfff-c1608dd39c9e	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	01a22834-e609-7619-a7a6-15026e8e3206	Ask for the sanction to be looked at again with the custody record attached.	{"Integrated Offender Management Manager","Housing Support Worker"}	2012-11-15	01a22834-e63e-79e4-a321-9c4ec31ab761	2012-11-08	CLOSED	1
01a22834-e8eb-7d4b-a713-f8af6b9b2750	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	01a22834-e66a-7385-9881-532d5e016806	Visit him where he is staying and offer to start the prescription again from the beginning, without blame.	{"Substance Misuse Senior Social Worker"}	2012-11-26	01a22834-e693-7efd-a87b-90a5620d008f	2012-11-20	CLOSED	1
01a22834-e9b6-76d9-a44b-5f1801c33fd3	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	01a22834-e604-7e09-a6d5-03a25450c4d1	Agree with probation managers that a second agency is telephoned before a breach for missed reporting.	{"Probation Officer"}	2012-12-17	01a22834-e63c-7aa5-9310-a78601ce97de	2012-11-19	CLOSED	1
01a22834-e9f3-7fcf-a787-92b21ec81a2a	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	01a22834-e5f9-70bc-8a46-1e668419908f	Write what is going well into the care plan, as something to protect.	{"Drugs Worker in Criminal Justice"}	2012-12-12	01a22834-e802-75d3-936a-9565f4f12cb7	2012-11-14	CLOSED	1
01a22834-e882-755e-937e-dbf92a0223de	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	01a22834-e609-7619-a7a6-15026e8e3206	Members who change jobs introduce him to their successor in person.	{"Alcohol Outreach Worker","Integrated Offender Management Manager"}	2012-12-13	01a22834-e63e-79e4-a321-9c4ec31ab761	2012-11-08	OPEN	1
01a22834-e88a-70f3-85f5-ace8ae343c2f	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	01a22834-e667-78ef-9e3b-bd89e3776bf2	Write the one-page guide to describing a bad day, and try it before the next two assessments.	{"Citizen's Advice Bureau Worker","Community Psychiatric Nurse"}	2012-12-14	01a22834-e68d-73c5-84c2-8666a8cf944e	2012-11-16	CLOSED	1
01a22834-e13c-75f0-ab88-9186f62eefbc	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	01a22834-decd-79e6-aedf-a8dc3a957ccb	Add a note to the next estimate on what one night cannot show.	{"Housing Support Worker","Expert by Experience"}	2012-11-08	01a22834-df00-716a-a59e-28d714352654	2012-10-11	OPEN	1
01a22834-e178-75ac-9a40-06233cf99feb	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	01a22834-df46-7527-b3ae-4e090873084d	A confidential half-hour with the facilitator or a knowledge broker for whoever wants it; nothing is written down.	{Facilitator,"Knowledge broker"}	2012-11-16	01a22834-df7f-7d57-ad11-50f3fb3e0b92	2012-10-19	CLOSED	1
01a22834-e2be-728b-a21f-d6bdb33d302e	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	01a22834-de8e-7e96-869a-4c83d74b263c	Call every week at the same hour and read the post together.	{"Substance Misuse Worker"}	2012-11-14	01a22834-e076-7ea4-98bd-9528da77592d	2012-10-10	CLOSED	1
01a22834-e986-7953-9356-a09ce5880aa1	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	01a22834-e604-7e09-a6d5-03a25450c4d1	Move her reporting to the children's centre and see her there alone.	{"Probation Officer","Local Parenting Support Service"}	2012-11-26	01a22834-e63c-7aa5-9310-a78601ce97de	2012-11-19	CLOSED	1
01a22834-e8ba-7c6a-a3e9-0033fd8423bd	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	01a22834-e667-78ef-9e3b-bd89e3776bf2	Visit her to talk about the good days, and ask what she would like people to know.	{"Family Support Worker","Citizen's Advice Bureau Worker"}	2012-11-26	01a22834-e68d-73c5-84c2-8666a8cf944e	2012-11-16	CLOSED	1
01a22834-ee40-794c-bc1b-ff3a7cddd193	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	01a22834-ec16-73dd-ac31-d99433412c81	Ask her what helped in the dry year and in what order; begin with what she names first.	{"Dual Diagnosis Nurse Consultant","Alcohol Outreach Worker"}	2012-12-23	01a22834-ec50-7ee7-bb7f-a5c9f950a2a0	2012-12-13	CLOSED	1
01a22834-ee73-7d22-abce-26a23ca10789	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	01a22834-ec16-73dd-ac31-d99433412c81	One page each: what have I learned here, and where do I use it?	{"All members"}	2013-01-10	01a22834-ec50-7ee7-bb7f-a5c9f950a2a0	2012-12-13	CLOSED	1
01a22834-e2f6-7b07-a6f8-97cecf5a5c61	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	01a22834-de8e-7e96-869a-4c83d74b263c	Look through open warning cases for others who have never answered, and visit three of them.	{"Community Safety Manager"}	2013-01-09	01a22834-e076-7ea4-98bd-9528da77592d	2012-10-10	CLOSED	1
01a22834-ee29-7a16-bd4e-99a18d22854b	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	01a22834-ec14-7ccc-960a-de499a7f0da9	Put the eleven days on one sheet, go through it with her, and share it between the services.	{"Substance Misuse Worker","Women's Support Worker"}	2012-12-19	01a22834-ec40-70ef-953d-bf0db27e9e6a	2012-12-12	CLOSED	1
01a22834-ee2b-7333-849e-cc02660fe554	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	01a22834-ec20-75dd-bb2c-602fe1841135	Give the mother a worker of her own, and let her set the pace of contact.	{"Local Parenting Support Service","Children and Families Social Worker"}	2013-01-02	01a22834-ec4a-7fb3-bacd-b1d603eef339	2012-12-17	CLOSED	1
01a22834-ee18-7123-929b-a2f0d85478a5	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	01a22834-ec30-7c21-a4c6-8e1c8e10589e	Begin a fifteen minute talk between night and day workers at every change of shift.	{"Manager, homelessness response team for young people","Hostel staff"}	2013-01-02	01a22834-ec55-7d8b-ac7e-1e77cf5f5681	2012-12-18	CLOSED	1
01a22834-efc3-76f9-bae9-76cf19a59b42	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	01a22834-ecc3-7a8e-b797-e5de83006fb4	With the mother's agreement, three introductions by telephone: health visitor, school, alcohol worker in the new area.	{"Family Support Worker","A&E Support Worker (alcohol)"}	2012-12-20	01a22834-eece-7208-a284-05611dc2e602	2012-12-14	CLOSED	1
01a22834-ee6e-731b-ad1f-6cc24b333d96	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	01a22834-ec14-7ccc-960a-de499a7f0da9	Share one short call a day between four services, from work telephones.	{"Substance Misuse Worker","Mental Health Worker","Women's Support Worker","Homelessness Outreach Worker"}	2013-01-02	01a22834-ec40-70ef-953d-bf0db27e9e6a	2012-12-12	CLOSED	1
01a22834-ee58-724a-86af-8390a478a145	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	01a22834-ec20-75dd-bb2c-602fe1841135	Continue reading lessons after release with the same volunteer.	{"Local Parenting Support Service","Probation Officer"}	2013-01-14	01a22834-ec4a-7fb3-bacd-b1d603eef339	2012-12-17	CLOSED	1
01a22834-ee43-7531-b20c-f316ba2e4c10	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	01a22834-ec30-7c21-a4c6-8e1c8e10589e	Plan the eighth night by the fifth day for everybody who stays.	{"Social Worker","Housing Support Worker"}	2013-01-15	01a22834-ec55-7d8b-ac7e-1e77cf5f5681	2012-12-18	CLOSED	1
01a22834-efd2-7c32-8a47-8ecc9bdf6e05	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	01a22834-ecc3-7a8e-b797-e5de83006fb4	Ask the housing office to review whether the place is suitable, with a letter from the school.	{"Citizen's Advice Bureau Worker"}	2013-01-18	01a22834-eece-7208-a284-05611dc2e602	2012-12-14	OPEN	1
01a22834-f45e-75ce-8c40-88b44715b0a6	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	01a22834-f18a-7710-912d-5e07ab04aee7	Ask the mental health team to see her somewhere else than the building she cannot enter.	{"Mental Health Worker"}	2013-02-28	01a22834-f1c1-792f-b031-086f8d49fa45	2013-01-09	OPEN	0
01a22834-f3f6-7c5b-adad-b9d02c09c304	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	01a22834-f18a-7710-912d-5e07ab04aee7	Sit with the house's staff team for an hour each fortnight, to think and not to instruct.	{"Mental Health Worker","Women's Support Manager"}	2013-01-23	01a22834-f1c1-792f-b031-086f8d49fa45	2013-01-09	CLOSED	1
01a22834-f90f-759f-b150-96f2e0798a7b	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	01a22834-f753-7c19-b758-5b46e25239b2	Give the warning in person, record the reasons and who was consulted, and move appointments around the funeral.	{"Probation Officer"}	2013-02-20	01a22834-f780-7f6e-a460-b263321b09ac	2013-02-13	OPEN	0
01a22834-f390-7681-8a87-d34ffad892c1	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	01a22834-f17e-75cc-984f-2e54589bdb27	Ask both managers for one joint visit, goodbye and hello in the same hour.	{"Alcohol Outreach Worker",Facilitator}	2013-01-24	01a22834-f19b-7f1a-a3e6-d58cde19f598	2013-01-10	CLOSED	1
01a22834-f3d1-744a-bc31-fc8fd0b0b0a2	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	01a22834-f17e-75cc-984f-2e54589bdb27	Ask every member, including by telephone those who have moved away, whether the group should go on.	{Facilitator,"Expert by Experience"}	2013-02-14	01a22834-f19b-7f1a-a3e6-d58cde19f598	2013-01-10	CLOSED	1
01a22834-f985-7445-991d-13713eba16f2	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	01a22834-f750-7eff-a694-6000ded54869	Offer the two page history and two named people to three others who are going round the same circle.	{"Housing Support Worker","Probation Officer","Substance Misuse Senior Social Worker"}	2013-02-28	01a22834-f76a-7935-aace-3eb30cc75f40	2013-02-19	OPEN	0
01a22834-f9df-7d8a-8504-6c0784277a88	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	01a22834-f795-7e51-bc3d-f18b572713b6	Send the weekly sheet, the rewritten letters and the card to the facilitators of the other sites.	{Facilitator,"Expert by Experience"}	2013-02-27	01a22834-f7af-71aa-810c-fb9ba4b1161a	2013-02-14	OPEN	0
01a22834-f3f3-7e90-bb4f-a6464ad35498	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	01a22834-f18c-7a1d-9295-06e8e0693550	Count, without names of people or agencies, how many are seen after their service has officially ended.	{facilitator}	2013-01-30	01a22834-f1c2-70d2-a929-5a83c493648d	2013-01-21	CLOSED	1
01a22834-f412-7e5f-a7ab-20984e485867	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	01a22834-f18c-7a1d-9295-06e8e0693550	Each member brings one such person into the open with their own manager, after rehearsing here.	{"all members"}	2013-02-18	01a22834-f1c2-70d2-a929-5a83c493648d	2013-01-21	CLOSED	1
01a22834-f413-7ed4-bc00-4995696131bd	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	01a22834-f1e7-7ca5-8e74-3ea22a81ab07	Sit with her for an hour after each contact visit until the spring, shared between two workers.	{"Women's Support Worker/Manager","Housing Support Worker"}	2013-02-14	01a22834-f21c-7ea4-83f4-fce4ae558379	2013-01-15	CLOSED	1
01a22834-f433-77aa-badf-2b49404818b1	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	01a22834-f18a-7710-912d-5e07ab04aee7	Write with her what helps on a bad night and what does not, on one side of paper kept in the office.	{"Women's Support Worker"}	2013-02-06	01a22834-f1c1-792f-b031-086f8d49fa45	2013-01-09	OPEN	1
01a22834-f44b-7def-a94a-44ff3ab193bd	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	01a22834-f1e7-7ca5-8e74-3ea22a81ab07	Put the letters about the flat in one folder, answer the first, and ask for a delay over the rent shortfall.	{"Housing Support Worker"}	2013-01-25	01a22834-f21c-7ea4-83f4-fce4ae558379	2013-01-15	CLOSED	1
01a22834-f93e-70e8-ab8e-c8d42338c576	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	01a22834-f750-7eff-a694-6000ded54869	Tell him what was said in the meeting, and bring back what he thinks we have got wrong.	{"Recovery Manager"}	2013-02-26	01a22834-f76a-7935-aace-3eb30cc75f40	2013-02-19	OPEN	0
01a22834-f954-7e1c-9383-f1e23ea5c517	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	01a22834-f753-7c19-b758-5b46e25239b2	Be the second person he may ring, and tell him so together.	{"Homelessness Outreach Worker","Probation Officer"}	2013-02-27	01a22834-f780-7f6e-a460-b263321b09ac	2013-02-13	OPEN	0
01a22834-f988-7c5e-8ebb-9c0cd4ea71e2	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	01a22834-f75b-71b0-a401-b9ebc39ed1f8	Write the list as a plan for staying well, give him a copy, and thank the people who are on it.	{"Community Psychiatric Nurse","Mental Health Link / Support Worker"}	2013-03-15	01a22834-f78b-737f-836b-9082a58d036f	2013-02-15	OPEN	0
01a22834-f9ab-7e15-8f9c-79c212c48dc4	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	01a22834-f795-7e51-bc3d-f18b572713b6	A named person outside the group follows each open case; the list is kept by the facilitator until all are closed.	{Facilitator}	2013-02-25	01a22834-f7af-71aa-810c-fb9ba4b1161a	2013-02-14	OPEN	0
01a22834-fa34-75f6-83fb-ab33f1c8e762	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	01a22834-f7f3-701b-aa83-9ccf6d051502	Agree on the drive with the manager as a weekly session, with lone working arrangements in writing.	{"Substance Misuse Worker (young people)"}	2013-02-27	01a22834-f821-77f8-acde-89330d330efc	2013-02-18	OPEN	0
01a22834-fa62-73d1-a092-a7b1df7897ba	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	01a22834-f7f3-701b-aa83-9ccf6d051502	The nurse consultant meets them both once a month, so that a second person knows him.	{"Dual Diagnosis Nurse Consultant"}	2013-02-28	01a22834-f821-77f8-acde-89330d330efc	2013-02-18	OPEN	0
01a22834-f418-70a8-bf8b-b0cc339a70f0	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	01a22834-f1e6-7f27-9668-1ab9d3172d9d	One page, agreed with her: who calls back, by when, what is said, what leads to an ambulance.	{"Mental Health Link / Support Worker","Community Psychiatric Nurse","A&E Support Worker (alcohol)","Women's Support Worker/Manager"}	2013-02-01	01a22834-f21c-7ea4-83f4-fce4ae55837b	2013-01-18	CLOSED	1
01a22834-f43b-7dc3-81fe-3e59f9acee30	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	01a22834-f1e6-7f27-9668-1ab9d3172d9d	A weekly call when nothing is the matter.	{"Mental Health Link / Support Worker"}	2013-01-25	01a22834-f21c-7ea4-83f4-fce4ae55837b	2013-01-18	CLOSED	1
01a22834-f9a8-747a-9b4b-2be93b0b3492	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	01a22834-f75b-71b0-a401-b9ebc39ed1f8	Ask of one steady person each: what is keeping this still?	{"All members"}	2013-05-16	01a22834-f78b-737f-836b-9082a58d036f	2013-02-15	OPEN	0
\.
copy aggregate_sequence (topic, key, value) from stdin;
cop.meeting.v1	01a22834-a349-74eb-89f6-ded117a5908a	2
cop.meeting.v1	01a22834-aa12-72ff-ac35-fe2f5b3cce41	3
cop.meeting.v1	01a22834-b9a9-7e57-b518-ede201e58e6e	3
cop.meeting.v1	01a22834-7cb2-7131-9782-51c6cf823651	3
cop.meeting.v1	01a22834-7cb9-7f86-8668-f57e095e8f42	3
cop.meeting.v1	01a22834-7cb8-712f-8509-5a40f827c01a	3
cop.meeting.v1	01a22834-aa17-71f9-8f3e-dd5b8f041781	3
cop.meeting.v1	01a22834-838e-7ccd-9fae-4ef57a207b55	3
cop.meeting.v1	01a22834-8e3a-7370-9afc-63163fe760a2	2
cop.meeting.v1	01a22834-89f5-770b-b9c1-08b10d730c1a	3
cop.meeting.v1	01a22834-a2fe-7888-86df-4f516d61d4d8	2
cop.meeting.v1	01a22834-8c52-7e23-a3e7-35720d968dac	3
cop.meeting.v1	01a22834-9f77-79b0-b433-78e9821ad48a	2
cop.meeting.v1	01a22834-9509-7a84-a3f9-097025cc1ff5	3
cop.meeting.v1	01a22834-85c4-710c-9c3a-ea04b215fba6	2
cop.meeting.v1	01a22834-866e-7e8c-81fa-5a8e193fb7c1	2
cop.meeting.v1	01a22834-a3d3-7189-bbed-1bf3d54a5ba8	2
cop.meeting.v1	01a22834-9873-77b0-9798-b1fe757485dc	3
cop.meeting.v1	01a22834-8c3d-74ad-9b7f-a85f54547e48	2
cop.meeting.v1	01a22834-8c57-7a9f-b397-628f4bdd12d7	2
cop.meeting.v1	01a22834-9945-7e72-aef1-abbbb6320de1	3
cop.meeting.v1	01a22834-85ac-7ac6-bee1-eea31fdec095	2
cop.meeting.v1	01a22834-9fe3-7663-91b3-a97672fb57df	2
cop.meeting.v1	01a22834-9753-77f1-8fbc-2cf68f475882	3
cop.meeting.v1	01a22834-8e1f-71f1-bac8-cf3f62025a97	2
cop.meeting.v1	01a22834-9b6b-74f3-9c72-81494aaccf1a	3
cop.meeting.v1	01a22834-8924-7b36-bc97-18139b73849a	2
cop.meeting.v1	01a22834-897e-7a49-85ac-a5e8cded3090	2
cop.meeting.v1	01a22834-a495-71dd-8b4c-39183bd9ad13	3
cop.meeting.v1	01a22834-85b0-71db-8443-7891ade0e122	2
cop.meeting.v1	01a22834-864e-7924-8ae4-8517d526d6d9	2
cop.meeting.v1	01a22834-b59f-7177-974b-784724233f0b	2
cop.meeting.v1	01a22834-aa19-7013-a5d0-2893e2b5cebb	3
cop.meeting.v1	01a22834-9b0d-7320-8334-5cce78fa7c40	2
cop.meeting.v1	01a22834-9baa-7654-b776-93797d9ca447	2
cop.meeting.v1	01a22834-aa6b-76b9-ae7c-06f2976ed540	3
cop.meeting.v1	01a22834-862d-7f60-a737-dfe1eb43ca3e	2
cop.meeting.v1	01a22834-b5cb-772d-90c9-daa356731942	2
cop.meeting.v1	01a22834-a0f8-76b5-a706-f5b3b550a8dc	2
cop.meeting.v1	01a22834-b116-7775-b650-9fd9bd532ec7	3
cop.meeting.v1	01a22834-a158-7bae-a949-53654e50f642	2
cop.meeting.v1	01a22834-ae1f-70ca-b707-86936b71281e	3
cop.meeting.v1	01a22834-b4ba-7693-ae32-d903aadb269b	1
cop.meeting.v1	01a22834-a4f8-7d44-ace2-ff2680156f2b	2
cop.meeting.v1	01a22834-b4fe-7ea1-bd41-57ba678e3a06	1
cop.meeting.v1	01a22834-a72c-714d-bca6-bd266c9962cc	2
cop.meeting.v1	01a22834-a529-77e5-8310-11d4248713fe	2
cop.meeting.v1	01a22834-a742-726f-9760-4b66bfd1d985	2
cop.meeting.v1	01a22834-b9a2-7403-b84a-bb23149f42ad	3
cop.meeting.v1	01a22834-b5f5-7f4b-acbc-518e2a632302	2
cop.meeting.v1	01a22834-bb4b-75db-bfd7-1ba233428fd9	3
cop.meeting.v1	01a22834-b194-713c-ae8c-745aa8025621	2
cop.meeting.v1	01a22834-aea0-7303-9fb4-2f00ab004ac8	2
cop.meeting.v1	01a22834-b1ec-767c-be6a-c029c5f330dc	2
cop.meeting.v1	01a22834-aecd-72cc-b4a0-1cb362395dc3	2
cop.meeting.v1	01a22834-b9bf-77b0-8fd6-25d55c653aee	3
cop.meeting.v1	01a22834-b14f-7b37-ab80-4d1f2896bee3	2
cop.meeting.v1	01a22834-b1cd-73dc-b38d-d2a8bb9ceb31	2
cop.meeting.v1	01a22834-b5b0-7db1-9899-21bc35281567	2
cop.meeting.v1	01a22834-b5db-7d72-b099-95b352f15da5	2
cop.meeting.v1	01a22834-bebb-7211-a097-965d44f4c2db	2
cop.meeting.v1	01a22834-c0de-7d22-b495-921fadc8d4a9	2
cop.meeting.v1	01a22834-c07c-749b-9263-5bb9af51dc89	2
cop.meeting.v1	01a22834-c59e-7c33-9cde-27fb61c15ed9	3
cop.meeting.v1	01a22834-c587-7eeb-8c14-cc1abb887397	3
cop.meeting.v1	01a22834-c596-7ad9-b840-740f4f883018	3
cop.meeting.v1	01a22834-c05e-7593-ad39-e1596e055f33	2
cop.meeting.v1	01a22834-bfe4-7a5c-8cb4-b349b60adaa2	2
cop.meeting.v1	01a22834-b248-793a-9345-5e394e04f447	2
cop.meeting.v1	01a22834-c131-7efd-962c-5e18c7ec88e5	2
cop.meeting.v1	01a22834-c10b-72d7-b9ab-1f7529284908	2
cop.meeting.v1	01a22834-c5f1-70a3-8403-efdef0b78c69	3
cop.meeting.v1	01a22834-c8be-7143-afbf-5edab39a3539	1
cop.meeting.v1	01a22834-c19b-751a-a74c-d4ea4ed83c98	2
cop.meeting.v1	01a22834-c898-7705-9ea3-d40fbd0bb817	2
cop.meeting.v1	01a22834-cdee-7054-8ba0-8fe4d676c76d	3
cop.meeting.v1	01a22834-c8d9-701b-802b-74dedd6f38aa	2
cop.meeting.v1	01a22834-c86e-7095-af09-5ff2b466f154	2
cop.meeting.v1	01a22834-c88b-7047-962c-481e84a42b67	2
cop.meeting.v1	01a22834-c8b8-7471-8125-dbc5acb2f703	2
cop.meeting.v1	01a22834-cde2-76af-8632-cf585a681220	3
cop.meeting.v1	01a22834-c8f5-79ab-a5f2-bbee8b9f2a84	2
cop.meeting.v1	01a22834-c8c2-7d65-b706-3e5965e5f529	2
cop.meeting.v1	01a22834-c8ef-7a64-bba5-64713087e640	2
cop.meeting.v1	01a22834-bc84-7e3e-8a6d-9dd20f6e9df2	3
cop.meeting.v1	01a22834-c58c-7849-a89c-1b118cbf7d22	3
cop.meeting.v1	01a22834-c2a1-7ff9-86ef-555c4f168945	2
cop.meeting.v1	01a22834-bf1c-7f79-8dc1-be603c26be5f	2
cop.meeting.v1	01a22834-c2d5-79ed-805d-c88bfe24c1c9	2
cop.meeting.v1	01a22834-c1d6-7013-9c96-f0526f8272fc	2
cop.meeting.v1	01a22834-c982-744e-b80e-832a6e398d1f	2
cop.meeting.v1	01a22834-c9a6-7869-90bf-10f668f41e9e	2
cop.meeting.v1	01a22834-d04a-77a6-bfbc-f6a48ba8086a	1
cop.meeting.v1	01a22834-cddc-7086-8be7-7797af660017	3
cop.meeting.v1	01a22834-c9d7-76e9-a60e-1164a240a142	2
cop.meeting.v1	01a22834-d646-79b5-b617-3b094002be86	3
cop.meeting.v1	01a22834-d1a2-76e0-b948-bb9cbe151c59	2
cop.meeting.v1	01a22834-d1db-7b01-967a-732776e51300	2
cop.meeting.v1	01a22834-d22e-7d04-ae46-0d63424f63f1	2
cop.meeting.v1	01a22834-d6a5-714c-850c-d885cb88013d	3
cop.meeting.v1	01a22834-d42b-7ab5-8f89-051dd79935bd	2
cop.meeting.v1	01a22834-d44e-7632-9334-1a15a0485bb3	2
cop.meeting.v1	01a22834-da3a-706c-a963-5e24720d0dc4	3
cop.meeting.v1	01a22834-d339-7715-8614-89ab3896f52b	2
cop.meeting.v1	01a22834-de8f-7358-8c55-274d8330b75f	3
cop.meeting.v1	01a22834-dc9a-7b75-85bf-856a48aba5b3	2
cop.meeting.v1	01a22834-dca9-7d22-aace-a58de828934d	2
cop.meeting.v1	01a22834-d973-7908-9677-15e863450ed0	2
cop.meeting.v1	01a22834-da06-790a-9e73-8d3501a6484f	2
cop.meeting.v1	01a22834-db41-7785-b2c9-e33ba7e019ce	2
cop.meeting.v1	01a22834-db59-734d-8197-e27df0fbcf29	2
cop.meeting.v1	01a22834-d8a5-7a12-8d82-f31affafcc28	2
cop.meeting.v1	01a22834-cdef-71e0-a56f-9c9bab0ed979	3
cop.meeting.v1	01a22834-d6aa-7228-923d-378d5de24741	3
cop.meeting.v1	01a22834-d7d6-7145-9a7c-e4f0a183f6b1	3
cop.meeting.v1	01a22834-d018-7daa-8208-197fbcd8d7e1	2
cop.meeting.v1	01a22834-db74-74c6-ba75-2ac82ab3ac5b	1
cop.meeting.v1	01a22834-d35c-7f45-b4fd-f68a706ff6f6	2
cop.meeting.v1	01a22834-decd-79e6-aedf-a8dc3a957ccb	3
cop.meeting.v1	01a22834-df46-7527-b3ae-4e090873084d	3
cop.meeting.v1	01a22834-d9ad-753e-97b3-c968d8ac52c2	2
cop.meeting.v1	01a22834-d9d0-752b-a62a-a71f8aef9916	2
cop.meeting.v1	01a22834-da3d-70f2-ac67-e1b6d539e898	2
cop.meeting.v1	01a22834-de8e-7e96-869a-4c83d74b263c	3
cop.meeting.v1	01a22834-d87d-7c5f-95ca-286658554074	2
cop.meeting.v1	01a22834-e11b-7552-866a-35c2af3529cc	2
cop.meeting.v1	01a22834-e13c-75f0-ab88-9186f62eefbc	2
cop.meeting.v1	01a22834-e178-75ac-9a40-06233cf99feb	2
cop.meeting.v1	01a22834-e04d-715f-945b-3035f00ab033	2
cop.meeting.v1	01a22834-e07f-7832-843d-34017042ebcb	2
cop.meeting.v1	01a22834-cdfc-743b-bb5b-7209904d9f33	3
cop.meeting.v1	01a22834-d03f-72f5-b65a-ef9b141c845a	2
cop.meeting.v1	01a22834-de95-7cce-bdee-e08e9da2598a	3
cop.meeting.v1	01a22834-d078-7c6b-a6e7-473276763a77	2
cop.meeting.v1	01a22834-f750-7eff-a694-6000ded54869	3
cop.meeting.v1	01a22834-e609-7619-a7a6-15026e8e3206	3
cop.meeting.v1	01a22834-f17e-75cc-984f-2e54589bdb27	3
cop.meeting.v1	01a22834-f18a-7710-912d-5e07ab04aee7	3
cop.meeting.v1	01a22834-e667-78ef-9e3b-bd89e3776bf2	3
cop.meeting.v1	01a22834-e66a-7385-9881-532d5e016806	3
cop.meeting.v1	01a22834-f753-7c19-b758-5b46e25239b2	3
cop.meeting.v1	01a22834-e267-747c-908b-b5f3cb2db132	2
cop.meeting.v1	01a22834-e137-7501-90e3-074e9e8a0c30	2
cop.meeting.v1	01a22834-e604-7e09-a6d5-03a25450c4d1	3
cop.meeting.v1	01a22834-e299-7940-b6b9-e3c66e01c537	2
cop.meeting.v1	01a22834-f3f3-7e90-bb4f-a6464ad35498	2
cop.meeting.v1	01a22834-e5f9-70bc-8a46-1e668419908f	3
cop.meeting.v1	01a22834-e26a-709e-be94-d0e38af9d4b4	2
cop.meeting.v1	01a22834-e2be-728b-a21f-d6bdb33d302e	2
cop.meeting.v1	01a22834-f18c-7a1d-9295-06e8e0693550	3
cop.meeting.v1	01a22834-ee40-794c-bc1b-ff3a7cddd193	2
cop.meeting.v1	01a22834-f1e7-7ca5-8e74-3ea22a81ab07	3
cop.meeting.v1	01a22834-f1e6-7f27-9668-1ab9d3172d9d	3
cop.meeting.v1	01a22834-ec16-73dd-ac31-d99433412c81	3
cop.meeting.v1	01a22834-ec30-7c21-a4c6-8e1c8e10589e	3
cop.meeting.v1	01a22834-ec20-75dd-bb2c-602fe1841135	3
cop.meeting.v1	01a22834-ec14-7ccc-960a-de499a7f0da9	3
cop.meeting.v1	01a22834-e7f4-76d0-b774-3545ec0293ba	2
cop.meeting.v1	01a22834-e8b3-7570-83cb-717e1593bbc4	2
cop.meeting.v1	01a22834-e986-7953-9356-a09ce5880aa1	2
cop.meeting.v1	01a22834-e9da-74d6-b090-367c91d3f673	2
cop.meeting.v1	01a22834-e840-7117-bfff-c1608dd39c9e	2
cop.meeting.v1	01a22834-e8eb-7d4b-a713-f8af6b9b2750	2
cop.meeting.v1	01a22834-e9b6-76d9-a44b-5f1801c33fd3	2
cop.meeting.v1	01a22834-e9f3-7fcf-a787-92b21ec81a2a	2
cop.meeting.v1	01a22834-e882-755e-937e-dbf92a0223de	2
cop.meeting.v1	01a22834-ee73-7d22-abce-26a23ca10789	2
cop.meeting.v1	01a22834-ecc3-7a8e-b797-e5de83006fb4	3
cop.meeting.v1	01a22834-e88a-70f3-85f5-ace8ae343c2f	2
cop.meeting.v1	01a22834-e8ba-7c6a-a3e9-0033fd8423bd	2
cop.meeting.v1	01a22834-f412-7e5f-a7ab-20984e485867	2
cop.meeting.v1	01a22834-f75b-71b0-a401-b9ebc39ed1f8	3
cop.meeting.v1	01a22834-e2f6-7b07-a6f8-97cecf5a5c61	2
cop.meeting.v1	01a22834-ee2b-7333-849e-cc02660fe554	2
cop.meeting.v1	01a22834-ee29-7a16-bd4e-99a18d22854b	2
cop.meeting.v1	01a22834-ee18-7123-929b-a2f0d85478a5	2
cop.meeting.v1	01a22834-efc3-76f9-bae9-76cf19a59b42	2
cop.meeting.v1	01a22834-ee58-724a-86af-8390a478a145	2
cop.meeting.v1	01a22834-ee6e-731b-ad1f-6cc24b333d96	2
cop.meeting.v1	01a22834-ee43-7531-b20c-f316ba2e4c10	2
cop.meeting.v1	01a22834-efd2-7c32-8a47-8ecc9bdf6e05	2
cop.meeting.v1	01a22834-f45e-75ce-8c40-88b44715b0a6	1
cop.meeting.v1	01a22834-fa34-75f6-83fb-ab33f1c8e762	1
cop.meeting.v1	01a22834-fa62-73d1-a092-a7b1df7897ba	1
cop.meeting.v1	01a22834-f3f6-7c5b-adad-b9d02c09c304	2
cop.meeting.v1	01a22834-f413-7ed4-bc00-4995696131bd	2
cop.meeting.v1	01a22834-f795-7e51-bc3d-f18b572713b6	3
cop.meeting.v1	01a22834-f433-77aa-badf-2b49404818b1	2
cop.meeting.v1	01a22834-f44b-7def-a94a-44ff3ab193bd	2
cop.meeting.v1	01a22834-f418-70a8-bf8b-b0cc339a70f0	2
cop.meeting.v1	01a22834-f90f-759f-b150-96f2e0798a7b	1
cop.meeting.v1	01a22834-f390-7681-8a87-d34ffad892c1	2
cop.meeting.v1	01a22834-f93e-70e8-ab8e-c8d42338c576	1
cop.meeting.v1	01a22834-f43b-7dc3-81fe-3e59f9acee30	2
cop.meeting.v1	01a22834-f954-7e1c-9383-f1e23ea5c517	1
cop.meeting.v1	01a22834-f7f3-701b-aa83-9ccf6d051502	3
cop.meeting.v1	01a22834-f3d1-744a-bc31-fc8fd0b0b0a2	2
cop.meeting.v1	01a22834-f985-7445-991d-13713eba16f2	1
cop.meeting.v1	01a22834-f988-7c5e-8ebb-9c0cd4ea71e2	1
cop.meeting.v1	01a22834-f9a8-747a-9b4b-2be93b0b3492	1
cop.meeting.v1	01a22834-f9ab-7e15-8f9c-79c212c48dc4	1
cop.meeting.v1	01a22834-f9df-7d8a-8504-6c0784277a88	1
\.
copy audit_entry (id, at, account_id, entity, entity_id, action, changes) from stdin;
01a22834-7cfc-7d29-a647-96705bdded8a	2026-11-29 16:47:38.236501+00	43c08aa4-b0a8-496d-95c8-33950bfb01de	Meeting	01a22834-7cb9-7f86-8668-f57e095e8f42	CREATED	{"place": {}, "state": {"to": "SCHEDULED"}, "siteId": {"to": "01a22834-3fa7-7c40-88a9-c5ff83284ac7"}, "slot.day": {"to": "2012-03-20"}, "programmeId": {"to": "01a22834-3d0a-7a91-beca-c2c6db4af76b"}, "slot.endsAt": {"to": "2012-03-20T16:00:00Z"}, "slot.startsAt": {"to": "2012-03-20T14:00:00Z"}}
01a22834-7d34-7cb8-8b73-deea3505606c	2026-11-29 16:47:38.292429+00	e92ca038-5d84-4106-a585-bbde148d5e85	Meeting	01a22834-7cb2-7131-9782-51c6cf823651	CREATED	{"place": {}, "state": {"to": "SCHEDULED"}, "siteId": {"to": "01a22834-414c-7913-8ab8-9d5ae95ad0e5"}, "slot.day": {"to": "2012-03-08"}, "programmeId": {"to": "01a22834-3d0a-7a91-beca-c2c6db4af76b"}, "slot.endsAt": {"to": "2012-03-08T15:30:00Z"}, "slot.startsAt": {"to": "2012-03-08T13:30:00Z"}}
01a22834-7d3d-794e-af5d-b5557dd2335e	2026-11-29 16:47:38.301264+00	0f7a5260-5965-4e84-b353-622fc333ffc8	Meeting	01a22834-7cb8-712f-8509-5a40f827c01a	CREATED	{"place": {}, "state": {"to": "SCHEDULED"}, "siteId": {"to": "01a22834-3f5c-79b2-9264-97041cffbfbd"}, "slot.day": {"to": "2012-03-15"}, "programmeId": {"to": "01a22834-3d0a-7a91-beca-c2c6db4af76b"}, "slot.endsAt": {"to": "2012-03-15T15:30:00Z"}, "slot.startsAt": {"to": "2012-03-15T13:30:00Z"}}
01a22834-833a-75b4-bcf3-706c2a3b1576	2026-11-29 16:47:39.834737+00	0f7a5260-5965-4e84-b353-622fc333ffc8	Register	01a22834-7cb8-712f-8509-5a40f827c01a	CREATED	{"statuses": {}, "recordedAt": {"to": "2026-11-29T16:47:39.759800513Z"}, "recordedBy": {}}
01a22834-833a-75b4-bcf3-706c2a3b1577	2026-11-29 16:47:39.834737+00	0f7a5260-5965-4e84-b353-622fc333ffc8	Meeting	01a22834-7cb8-712f-8509-5a40f827c01a	CHANGED	{"attended": {"to": 6}, "sectorsPresent": {}, "registerChangedAt": {"to": "2026-11-29T16:47:39.759800513Z"}}
01a22834-834c-7816-9b3d-3b61230767c5	2026-11-29 16:47:39.8459+00	43c08aa4-b0a8-496d-95c8-33950bfb01de	Register	01a22834-7cb9-7f86-8668-f57e095e8f42	CREATED	{"statuses": {}, "recordedAt": {"to": "2026-11-29T16:47:39.758593222Z"}, "recordedBy": {}}
01a22834-834c-7816-9b3d-3b61230767c6	2026-11-29 16:47:39.8459+00	43c08aa4-b0a8-496d-95c8-33950bfb01de	Meeting	01a22834-7cb9-7f86-8668-f57e095e8f42	CHANGED	{"attended": {"to": 5}, "sectorsPresent": {}, "registerChangedAt": {"to": "2026-11-29T16:47:39.758593222Z"}}
01a22834-836e-7070-aaf4-d454c5c2e08a	2026-11-29 16:47:39.886447+00	e92ca038-5d84-4106-a585-bbde148d5e85	Register	01a22834-7cb2-7131-9782-51c6cf823651	CREATED	{"statuses": {}, "recordedAt": {"to": "2026-11-29T16:47:39.848274774Z"}, "recordedBy": {}}
01a22834-8371-726c-b2aa-9aaa444d025d	2026-11-29 16:47:39.886447+00	e92ca038-5d84-4106-a585-bbde148d5e85	Meeting	01a22834-7cb2-7131-9782-51c6cf823651	CHANGED	{"attended": {"to": 4}, "sectorsPresent": {}, "registerChangedAt": {"to": "2026-11-29T16:47:39.848274774Z"}}
01a22834-83ab-7f19-b25e-0b3d8f42f009	2026-11-29 16:47:39.947444+00	6bce8d4f-8b49-4558-8442-2c3462614dd4	Meeting	01a22834-838e-7ccd-9fae-4ef57a207b55	CREATED	{"place": {}, "state": {"to": "SCHEDULED"}, "siteId": {"to": "01a22834-40ad-7cf1-8e39-423811cdfc9f"}, "slot.day": {"to": "2012-03-16"}, "programmeId": {"to": "01a22834-3d0a-7a91-beca-c2c6db4af76b"}, "slot.endsAt": {"to": "2012-03-16T16:30:00Z"}, "slot.startsAt": {"to": "2012-03-16T14:30:00Z"}}
\.
copy feedback (id, action_id, meeting_id, tried, helpful, comment, heard_on) from stdin;
01a22834-99e8-75a8-a870-19af9384a8e3	01a22834-85c4-710c-9c3a-ea04b215fba6	01a22834-9509-7a84-a3f9-097025cc1ff5	t	YES	Boiler, door, cooker. The notice is suspended for three months.	2012-04-12
01a22834-9abe-74c6-b2a7-99da7604ea4f	01a22834-866e-7e8c-81fa-5a8e193fb7c1	01a22834-9509-7a84-a3f9-097025cc1ff5	t	YES	The fire officer repairs radios. The path is two metres long and he has offered the worker a seat.	2012-04-12
01a22834-9e31-7083-8fec-b1fc700cd385	01a22834-8c3d-74ad-9b7f-a85f54547e48	01a22834-9873-77b0-9798-b1fe757485dc	t	YES	Four out of four in three weeks out of four. She has drawn a cup of tea beside the appointments that she likes.	2012-04-16
01a22834-9eda-7f1e-a0ee-8eed7845f6ca	01a22834-8c57-7a9f-b397-628f4bdd12d7	01a22834-9873-77b0-9798-b1fe757485dc	t	YES	One discharge letter stopped in time by a telephone call between two of us.	2012-04-16
01a22834-a070-762d-a682-802e3752540f	01a22834-85ac-7ac6-bee1-eea31fdec095	01a22834-9945-7e72-aef1-abbbb6320de1	t	YES	Agreed for three months, in an e-mail of two lines. The landlord wondered why nobody had asked before.	2012-04-19
01a22834-a29d-7fb6-bc6f-3fb1714a67c9	01a22834-8e1f-71f1-bac8-cf3f62025a97	01a22834-9753-77f1-8fbc-2cf68f475882	t	PARTLY	He eats the breakfast and sends the nurse away. On the last visit he asked her name, so we carry on.	2012-04-11
01a22834-a44a-7413-8d70-ce064948c276	01a22834-8924-7b36-bc97-18139b73849a	01a22834-9b6b-74f3-9c72-81494aaccf1a	t	PARTLY	One sheet is in use and has been shown at a surgery with pride. The other person did not want anything on paper, for reasons we understood once she gave them.	2012-04-20
01a22834-a4b8-74d7-8999-2008aaadd377	01a22834-897e-7a49-85ac-a5e8cded3090	01a22834-9b6b-74f3-9c72-81494aaccf1a	t	YES	She laughed, and then thought about it: a text with one word is enough. She has used it once.	2012-04-20
01a22834-a6ee-7128-81d0-b8655c3ef240	01a22834-85b0-71db-8443-7891ade0e122	01a22834-a495-71dd-8b4c-39183bd9ad13	t	YES	He corrected it twice and asked for a second copy. He used it at the surgery and was out again in ten minutes.	2012-04-17
01a22834-a710-7424-91b5-9d6c156e8024	01a22834-864e-7924-8ae4-8517d526d6d9	01a22834-a495-71dd-8b4c-39183bd9ad13	f	TOO_EARLY	The colleague who took this on could not come back. Somebody else came from the same agency and is starting again.	2012-04-17
01a22834-adde-7768-8a85-2bd9b7383dc1	01a22834-9b0d-7320-8334-5cce78fa7c40	01a22834-aa19-7013-a5d0-2893e2b5cebb	t	YES	It went into the biscuit tin. She has a date for detoxification and a nurse who will see her on the ward and after it.	2012-05-10
01a22834-ae6e-7a4c-9b5f-b0b4ab4e2b5e	01a22834-9baa-7654-b776-93797d9ca447	01a22834-aa19-7013-a5d0-2893e2b5cebb	t	PARTLY	Granted for three months. A trial, they say; we shall take it.	2012-05-10
01a22834-b014-79be-9434-6873967ed1ed	01a22834-8e3a-7370-9afc-63163fe760a2	01a22834-aa12-72ff-ac35-fe2f5b3cce41	t	YES	Two of the hostels have agreed to a two-day hold. Not three, but it is on paper.	2012-05-09
01a22834-b076-72d0-98f6-5c0fd9c03b8b	01a22834-a2fe-7888-86df-4f516d61d4d8	01a22834-aa12-72ff-ac35-fe2f5b3cce41	t	YES	Twenty minutes on a borrowed line. He came out with a room for four nights and an appointment he kept.	2012-05-09
01a22834-b0b4-793e-9261-ccbb03dc5c7f	01a22834-9f77-79b0-b433-78e9821ad48a	01a22834-aa17-71f9-8f3e-dd5b8f041781	t	YES	He made the tea. Medication changed and units going down slowly. He has thrown one of the two letters away.	2012-05-21
01a22834-b0d2-70bf-917d-1c6425b71da9	01a22834-a3d3-7189-bbed-1bf3d54a5ba8	01a22834-aa12-72ff-ac35-fe2f5b3cce41	t	YES	He keeps it in his shoe. He rang one of the numbers, mostly to see whether anybody would answer.	2012-05-09
01a22834-b13a-72b2-8905-a8902eaf3c51	01a22834-9fe3-7663-91b3-a97672fb57df	01a22834-aa17-71f9-8f3e-dd5b8f041781	t	PARTLY	The manager was glad to know. One late shift a week for two months, in the open.	2012-05-21
01a22834-b3b1-7321-8390-d561cc4fe1e0	01a22834-862d-7f60-a737-dfe1eb43ca3e	01a22834-aa6b-76b9-ae7c-06f2976ed540	t	TOO_EARLY	He talked about the radio. The rest will come when it comes.	2012-05-17
01a22834-b402-7d3d-b803-014a7d485075	01a22834-a0f8-76b5-a706-f5b3b550a8dc	01a22834-aa6b-76b9-ae7c-06f2976ed540	t	YES	It went better than feared. The placement stands and the visits are made by two for now.	2012-05-17
01a22834-b45c-73f9-93a8-fe2e9dfd979f	01a22834-a158-7bae-a949-53654e50f642	01a22834-aa6b-76b9-ae7c-06f2976ed540	t	PARTLY	He told us more than the file did, and then asked why it had taken so long. A second talk is arranged.	2012-05-17
01a22834-b4f1-7b50-bb29-a41c1ef5c45f	01a22834-a4f8-7d44-ace2-ff2680156f2b	01a22834-b116-7775-b650-9fd9bd532ec7	t	PARTLY	The alcohol service came; therapy sent a letter. Even so he left with a plan for the nights, and said it was the first time two people had discussed him in front of him.	2012-05-18
01a22834-b549-7498-abac-1f9a646277f3	01a22834-a72c-714d-bca6-bd266c9962cc	01a22834-ae1f-70ca-b707-86936b71281e	t	YES	Two conversations each, then Sunday dinner. Not home, but no longer a closed door.	2012-05-15
01a22834-b558-73b9-8cd3-bd33178ddb25	01a22834-a529-77e5-8310-11d4248713fe	01a22834-b116-7775-b650-9fd9bd532ec7	t	TOO_EARLY	Begun. Two members found that they had stopped noticing.	2012-05-18
01a22834-b57e-7329-87a6-985c0c937fc0	01a22834-a742-726f-9760-4b66bfd1d985	01a22834-ae1f-70ca-b707-86936b71281e	t	PARTLY	Good until the adult was off sick and nobody took over. Two names next time.	2012-05-15
01a22834-bdd8-70bf-8541-522d13a00ef5	01a22834-b59f-7177-974b-784724233f0b	01a22834-b9a9-7e57-b518-ede201e58e6e	t	PARTLY	One project that had refused has offered an interview; the other has not replied. The young person kept a copy and has read it more than once.	2012-06-15
01a22834-be1b-708c-bff3-3d0b17f6a17c	01a22834-b5cb-772d-90c9-daa356731942	01a22834-b9a9-7e57-b518-ede201e58e6e	t	YES	Locker granted the same day. The friend's mother will manage until the summer, now that she has been asked and not assumed.	2012-06-15
01a22834-be60-7f4b-b26b-0afd5ea6d3cc	01a22834-b5f5-7f4b-acbc-518e2a632302	01a22834-b9a9-7e57-b518-ede201e58e6e	t	TOO_EARLY	Sent; an answer is due.	2012-06-15
01a22834-bf0c-75d4-ac86-7d54ccaa9a5e	01a22834-b194-713c-ae8c-745aa8025621	01a22834-b9a2-7403-b84a-bb23149f42ad	t	YES	She cried, then asked to have it in writing. Since then she has told us more, not less.	2012-06-18
01a22834-bf44-79ae-ae26-7a213930dd74	01a22834-aea0-7303-9fb4-2f00ab004ac8	01a22834-bb4b-75db-bfd7-1ba233428fd9	t	YES	No warning since. He rings when something clashes, because now it does not sound like an excuse.	2012-06-14
01a22834-bf87-73a6-a222-4df3123cf0c7	01a22834-b1ec-767c-be6a-c029c5f330dc	01a22834-b9a2-7403-b84a-bb23149f42ad	t	YES	She had expected somebody else altogether. The grandmother now has the children on two evenings a week.	2012-06-18
01a22834-bfbd-7d24-89b0-1573289c8213	01a22834-aecd-72cc-b4a0-1cb362395dc3	01a22834-bb4b-75db-bfd7-1ba233428fd9	t	PARTLY	Two of three so far. The third was released a day early and nobody told us.	2012-06-14
01a22834-c088-7dde-bfd1-4d9f4ce16f10	01a22834-a349-74eb-89f6-ded117a5908a	01a22834-b9bf-77b0-8fd6-25d55c653aee	t	PARTLY	It works for people on licence. For very short sentences nobody has the list, so we still hear by chance.	2012-06-13
01a22834-c136-7610-80a6-67e7fcc914ea	01a22834-b14f-7b37-ab80-4d1f2896bee3	01a22834-b9bf-77b0-8fd6-25d55c653aee	t	YES	She corrected two things we had all copied from one another for years. She has been to the emergency department once since.	2012-06-13
01a22834-c171-7ffa-8cc1-3e8513bb8769	01a22834-b1cd-73dc-b38d-d2a8bb9ceb31	01a22834-b9bf-77b0-8fd6-25d55c653aee	t	PARTLY	She came for the dressing on her hand and stayed for ten minutes. Blood tests can wait.	2012-06-13
01a22834-c215-7321-828e-d4d9c23db915	01a22834-b5b0-7db1-9899-21bc35281567	01a22834-bc84-7e3e-8a6d-9dd20f6e9df2	t	PARTLY	Kept up for most of the stay. It held the worker as much as the young person.	2012-06-19
01a22834-c25e-738c-be87-f704352c11cf	01a22834-b5db-7d72-b099-95b352f15da5	01a22834-bc84-7e3e-8a6d-9dd20f6e9df2	t	NO	A kind and careful conversation. Without somebody awake at night they cannot take the risk, and we understood why.	2012-06-19
01a22834-c7c1-7b45-8ac8-2106feff4a4c	01a22834-bfe4-7a5c-8cb4-b349b60adaa2	01a22834-c596-7ad9-b840-740f4f883018	t	YES	Four weekends, one visit to A&E instead of four. They mostly talk about his dog. She has asked for a photograph of it.	2012-07-16
01a22834-c7bf-7f71-895c-faeecdd43c70	01a22834-c05e-7593-ad39-e1596e055f33	01a22834-c58c-7849-a89c-1b118cbf7d22	t	YES	She came downstairs for the third visit and made the tea herself. The worker is sleeping.	2012-07-12
01a22834-c7d7-79b2-97aa-09919da5add7	01a22834-bebb-7211-a097-965d44f4c2db	01a22834-c59e-7c33-9cde-27fb61c15ed9	t	YES	He lays the tables now. Two visits to hospital since, both for reasons a doctor would agree with.	2012-07-20
01a22834-c7e3-7a49-94f0-5501bf3bbd8a	01a22834-c2a1-7ff9-86ef-555c4f168945	01a22834-c587-7eeb-8c14-cc1abb887397	t	YES	She chose the word herself and laughed when she did. She has not used it. She knows that she can.	2012-07-17
01a22834-c7ff-7f49-a1bf-b71593507df1	01a22834-c0de-7d22-b495-921fadc8d4a9	01a22834-c58c-7849-a89c-1b118cbf7d22	t	YES	A lost tooth. She has talked about it every week since.	2012-07-12
01a22834-c804-775c-8acb-acba949e5e68	01a22834-c07c-749b-9263-5bb9af51dc89	01a22834-c596-7ad9-b840-740f4f883018	t	YES	Ten minutes. She has begun to write the list before we come.	2012-07-16
01a22834-c822-7173-a1ba-915d423ee16a	01a22834-bf1c-7f79-8dc1-be603c26be5f	01a22834-c59e-7c33-9cde-27fb61c15ed9	t	PARTLY	Rewritten, and the night staff thanked us. An update of the system brought the old note back, so it has to be done again.	2012-07-20
01a22834-c84e-7138-8f8e-529ba7b1552c	01a22834-c10b-72d7-b9ab-1f7529284908	01a22834-c596-7ad9-b840-740f4f883018	t	YES	Five plans, and three of them with the same goal in different words. The co-ordinator has asked for the joint version for the next review.	2012-07-16
01a22834-cfd0-7615-91e1-1c9609eee954	01a22834-c982-744e-b80e-832a6e398d1f	01a22834-cdee-7054-8ba0-8fe4d676c76d	t	YES	He lays the table for it. He is eating, and a little clearer in the mornings.	2012-08-08
01a22834-e086-703f-8dfb-411941708835	01a22834-d9ad-753e-97b3-c968d8ac52c2	01a22834-decd-79e6-aedf-a8dc3a957ccb	t	YES	The advice was clear and humane. He was told first, and agreed to what was necessary.	2012-10-11
01a22834-c84c-7bae-96ef-3bd6e3ec5e4a	01a22834-c131-7efd-962c-5e18c7ec88e5	01a22834-c58c-7849-a89c-1b118cbf7d22	t	NO	Only where a child is being adopted. Nothing for a parent whose child is in foster care.	2012-07-12
01a22834-c85d-75a9-bad1-1419066510b0	01a22834-c2d5-79ed-805d-c88bfe24c1c9	01a22834-c587-7eeb-8c14-cc1abb887397	t	PARTLY	Agreed for three months on trial. The recording system has no word for it yet.	2012-07-17
01a22834-c912-7ea5-afe0-9901a9300cdd	01a22834-b248-793a-9345-5e394e04f447	01a22834-c5f1-70a3-8403-efdef0b78c69	t	PARTLY	An answer came, and an invitation to the review of the pathway. Two of us will go.	2012-07-11
01a22834-c954-776c-b444-d639cfc650dc	01a22834-c19b-751a-a74c-d4ea4ed83c98	01a22834-c5f1-70a3-8403-efdef0b78c69	t	YES	Three appointments kept out of four. She is on a prescription that he does not hold.	2012-07-11
01a22834-cf97-7479-a656-bd0074f385f4	01a22834-c1d6-7013-9c96-f0526f8272fc	01a22834-cdee-7054-8ba0-8fe4d676c76d	t	YES	A standing invitation, and two other women discussed that day were known to us.	2012-08-08
01a22834-d004-7c9f-8983-ef6f7c00fd98	01a22834-c9a6-7869-90bf-10f668f41e9e	01a22834-cdee-7054-8ba0-8fe4d676c76d	t	YES	Eleven doors have pictures now. His is of a cooker, which he chose himself.	2012-08-08
01a22834-d317-7b9f-b9d8-e3767bd8e344	01a22834-c8f5-79ab-a5f2-bbee8b9f2a84	01a22834-cde2-76af-8632-cf585a681220	t	YES	He has made a stew for his sister. She rang to tell us, because he would not.	2012-08-20
01a22834-d963-7b75-8039-c244d3814bf7	01a22834-d1a2-76e0-b948-bb9cbe151c59	01a22834-d646-79b5-b617-3b094002be86	t	YES	An adviser came. There is a route for someone in her position and an application is being prepared, at her pace.	2012-09-21
01a22834-e012-744b-a1d9-c19023964bbe	01a22834-dca9-7d22-aace-a58de828934d	01a22834-de8f-7358-8c55-274d8330b75f	t	YES	Younger officers say that it is the first time anybody told them that they were allowed to be patient.	2012-10-15
01a22834-e02c-7b82-a623-72d87619d689	01a22834-d973-7908-9677-15e863450ed0	01a22834-decd-79e6-aedf-a8dc3a957ccb	t	YES	He came on the following Thursday and spoke about football. After that, about the rest, a little.	2012-10-11
01a22834-e0ea-7939-92ab-ad2236c7f2ca	01a22834-da3d-70f2-ac67-e1b6d539e898	01a22834-df46-7527-b3ae-4e090873084d	t	PARTLY	They can, with a week's notice, which a short sentence does not always allow.	2012-10-19
01a22834-cf9f-7105-8177-708e55ee48d2	01a22834-c898-7705-9ea3-d40fbd0bb817	01a22834-cdfc-743b-bb5b-7209904d9f33	t	PARTLY	He said that nobody had ever told him of an end before it came. The housing worker was let in at once. Whether it will hold without the first worker we cannot tell.	2012-08-09
01a22834-cfe1-7bae-bef7-833052463ddf	01a22834-c8d9-701b-802b-74dedd6f38aa	01a22834-cdfc-743b-bb5b-7209904d9f33	t	YES	Done. For about a third it took longer than two months.	2012-08-09
01a22834-d105-7e6c-9a2e-71661d312c3a	01a22834-c86e-7095-af09-5ff2b466f154	01a22834-cdef-71e0-a56f-9c9bab0ed979	t	YES	Four people asked, four calls made, two of them housed from the ward. The ward sister wants to keep it.	2012-08-17
01a22834-d161-7a59-bb6a-51b6869c5e89	01a22834-c88b-7047-962c-481e84a42b67	01a22834-cdef-71e0-a56f-9c9bab0ed979	t	PARTLY	He left on a weekday, in shoes, to a hostel room that is booked by the week. The wound is healing. What comes after the hostel we do not know.	2012-08-17
01a22834-d2d6-7e7f-aa72-2b2840187b49	01a22834-c8b8-7471-8125-dbc5acb2f703	01a22834-cde2-76af-8632-cf585a681220	t	YES	One review, forty minutes, and he chaired the last ten. All six accepted the page.	2012-08-20
01a22834-d3b6-7962-8b84-d72ba67da818	01a22834-c8c2-7d65-b706-3e5965e5f529	01a22834-cddc-7086-8be7-7797af660017	t	YES	Held at the children's clinic. She said that it was the first time both things were on the table and nobody looked away.	2012-08-21
01a22834-d3e6-780d-8120-fb3d52d7bfd8	01a22834-c8ef-7a64-bba5-64713087e640	01a22834-cddc-7086-8be7-7797af660017	t	YES	A waking night worker, a nurse to ring, a lockable room. We have put it into the issue for commissioners.	2012-08-21
01a22834-d818-7f35-97f9-9c0bbbf07dc0	01a22834-c9d7-76e9-a60e-1164a240a142	01a22834-d6aa-7228-923d-378d5de24741	t	PARTLY	The clinic will see him once, as an exception. Social care has not replied.	2012-09-12
01a22834-d858-7625-9ab4-a2ad0c11d0c6	01a22834-d03f-72f5-b65a-ef9b141c845a	01a22834-d6aa-7228-923d-378d5de24741	t	PARTLY	He came twice and sat near the door. He would like it better if there were something to do with his hands.	2012-09-12
01a22834-d945-7d83-9b2c-83780478cbb0	01a22834-d018-7daa-8208-197fbcd8d7e1	01a22834-d7d6-7145-9a7c-e4f0a183f6b1	t	YES	Four letters changed and in use. With one of them, more people came in the first fortnight than in the two months before.	2012-09-13
01a22834-d9a1-7ba2-95ac-395a9b9f3382	01a22834-d1db-7b01-967a-732776e51300	01a22834-d646-79b5-b617-3b094002be86	t	YES	Made. Not needed so far. She says that she sleeps better for knowing it.	2012-09-21
01a22834-d9e1-772e-90a6-25132f55c3ae	01a22834-d22e-7d04-ae46-0d63424f63f1	01a22834-d646-79b5-b617-3b094002be86	t	YES	Used most weeks. Ten minutes is usually enough.	2012-09-21
01a22834-db00-7623-b202-a2a31f2ae839	01a22834-d42b-7ab5-8f89-051dd79935bd	01a22834-d6a5-714c-850c-d885cb88013d	t	YES	One missed payment since. The landlord rang, it was sorted out on the doorstep, no letter was sent.	2012-09-18
01a22834-db26-7f08-9d5e-0a801dea808f	01a22834-d44e-7632-9334-1a15a0485bb3	01a22834-d6a5-714c-850c-d885cb88013d	t	TOO_EARLY	Four cards through the door and no answer yet. On the last visit the curtain moved.	2012-09-18
01a22834-dc79-70ab-8c56-f09c34b87307	01a22834-d339-7715-8614-89ab3896f52b	01a22834-da3a-706c-a963-5e24720d0dc4	t	YES	An hour became a whole afternoon because of a gearbox. She is back on three days out of four.	2012-09-17
01a22834-dc8c-79eb-b62d-49b8d254777f	01a22834-d35c-7f45-b4fd-f68a706ff6f6	01a22834-da3a-706c-a963-5e24720d0dc4	t	YES	She rewrote it. Her version is shorter, and two others have used it already.	2012-09-17
01a22834-dfde-75c2-80ef-0ec40dafe0f6	01a22834-dc9a-7b75-85bf-856a48aba5b3	01a22834-de8f-7358-8c55-274d8330b75f	t	YES	Granted. The district judge asked why nobody had come with this before.	2012-10-15
01a22834-e0c1-7d16-b160-95e8505723fc	01a22834-da06-790a-9e73-8d3501a6484f	01a22834-df46-7527-b3ae-4e090873084d	t	YES	Met by a volunteer. Prescription in hand by two o'clock. He came on the Saturday and again on the Monday, and he is still coming.	2012-10-19
01a22834-e0de-7a0e-b7df-589493e28fc7	01a22834-d9d0-752b-a62a-a71f8aef9916	01a22834-decd-79e6-aedf-a8dc3a957ccb	t	YES	Both held.	2012-10-11
01a22834-e1f4-7fc8-bcd8-d0893d251113	01a22834-db41-7785-b2c9-e33ba7e019ce	01a22834-de95-7cce-bdee-e08e9da2598a	t	YES	She tested it within the week. All three said the same thing, and she said, more or less, good.	2012-10-16
01a22834-e204-7e01-9db7-f1fcc0229335	01a22834-d078-7c6b-a6e7-473276763a77	01a22834-de8e-7e96-869a-4c83d74b263c	t	YES	Raised, and answered. For the first time it is written somewhere that this happens.	2012-10-10
01a22834-e23b-747b-bca3-08363c8f83ad	01a22834-db59-734d-8197-e27df0fbcf29	01a22834-de95-7cce-bdee-e08e9da2598a	t	PARTLY	Written, and very clear. A&E has no place to keep it yet, so she carries it.	2012-10-16
01a22834-e23f-7d16-bf8a-b91f21d19186	01a22834-d87d-7c5f-95ca-286658554074	01a22834-de8e-7e96-869a-4c83d74b263c	t	YES	Three lines from the nurse did what our arguments had not. One decision, one household.	2012-10-10
01a22834-e73d-7da2-ae1e-3e02ebc9af2c	01a22834-e11b-7552-866a-35c2af3529cc	01a22834-e609-7619-a7a6-15026e8e3206	t	PARTLY	He took the post address and the dry place. The deposit he is thinking about. He still has the job.	2012-11-08
01a22834-e797-78c8-9bf2-27812dd12b6a	01a22834-e13c-75f0-ab88-9186f62eefbc	01a22834-e609-7619-a7a6-15026e8e3206	t	TOO_EARLY	Written together and handed in with the figure.	2012-11-08
01a22834-e81d-73dd-b214-26ac68afbf39	01a22834-e267-747c-908b-b5f3cb2db132	01a22834-e66a-7385-9881-532d5e016806	t	YES	She chose six words. They were enough, the warnings have been withdrawn, and nobody has asked for more.	2012-11-20
01a22834-e82a-7c2c-8822-74401357ccf5	01a22834-e137-7501-90e3-074e9e8a0c30	01a22834-e667-78ef-9e3b-bd89e3776bf2	t	YES	One page: somebody to ring, help with letters, a visit when things wobble. Far less than any of us had expected; an hour or two a month.	2012-11-16
01a22834-e869-7601-91f1-17217f390a24	01a22834-e299-7940-b6b9-e3c66e01c537	01a22834-e66a-7385-9881-532d5e016806	t	YES	Cheaper than the form for it. The wardrobe is back against the wall.	2012-11-20
01a22834-e869-7601-91f1-17217f390a21	01a22834-e178-75ac-9a40-06233cf99feb	01a22834-e667-78ef-9e3b-bd89e3776bf2	t	YES	Offered, and taken up. That is all we shall record.	2012-11-16
01a22834-e8dd-76dc-8ab6-2884f7fdb117	01a22834-e04d-715f-945b-3035f00ab033	01a22834-e604-7e09-a6d5-03a25450c4d1	t	YES	One side of paper. The hospital figures surprised even the hospital.	2012-11-19
01a22834-e927-751a-8026-9ada1c3ef936	01a22834-e07f-7832-843d-34017042ebcb	01a22834-e604-7e09-a6d5-03a25450c4d1	t	YES	He wants to stay as he is until after the winter and then talk about it. So we have a date, and he set it.	2012-11-19
01a22834-e958-7b19-9b53-9ff161dcfd3f	01a22834-d8a5-7a12-8d82-f31affafcc28	01a22834-e5f9-70bc-8a46-1e668419908f	t	YES	A ground floor room since the middle of last month. The landlord has rung once, about the bins.	2012-11-14
01a22834-e98d-76a4-a482-7cd69073cab9	01a22834-e26a-709e-be94-d0e38af9d4b4	01a22834-e5f9-70bc-8a46-1e668419908f	t	YES	He chose to keep the spare himself. There have been no complaints for three weeks.	2012-11-14
01a22834-e9c3-72ad-b72e-ff0b8842464e	01a22834-e2be-728b-a21f-d6bdb33d302e	01a22834-e5f9-70bc-8a46-1e668419908f	t	YES	He now sorts it into piles before anybody comes. He asked what units of alcohol are, because a leaflet had a picture.	2012-11-14
01a22834-ed84-7eb3-a245-0682b797fa7f	01a22834-e7f4-76d0-b774-3545ec0293ba	01a22834-ec16-73dd-ac31-d99433412c81	t	YES	Dealt with by a conversation. The shopkeeper gave him a carrier bag with bread in it.	2012-12-13
01a22834-ed91-7703-bc46-83c09ccc7147	01a22834-e8b3-7570-83cb-717e1593bbc4	01a22834-ec30-7c21-a4c6-8e1c8e10589e	t	YES	Used for three releases. Two empty boxes were spotted and filled before the day.	2012-12-18
01a22834-edb6-72a6-a6e0-fd2d4b3a3fc0	01a22834-e9da-74d6-b090-367c91d3f673	01a22834-ec14-7ccc-960a-de499a7f0da9	t	YES	Seven tried it. Two people cried, one laughed, and one said that it was a trick question. Nobody had nothing.	2012-12-12
01a22834-edb7-7b51-9b5b-40d365537820	01a22834-e986-7953-9356-a09ce5880aa1	01a22834-ec20-75dd-bb2c-602fe1841135	t	YES	She came to every appointment. At the third she took her hood down and asked who the women's worker was.	2012-12-17
01a22834-eddf-7405-93cc-e7508fa182ca	01a22834-e840-7117-bfff-c1608dd39c9e	01a22834-ec16-73dd-ac31-d99433412c81	t	PARTLY	Lifted and paid back. It took three weeks, and the loan is not repaid yet.	2012-12-13
01a22834-ede1-7f2b-a958-c0c74d297770	01a22834-e8eb-7d4b-a713-f8af6b9b2750	01a22834-ec30-7c21-a4c6-8e1c8e10589e	t	PARTLY	Found, and pleased to be found. Came once, missed twice, rang to say sorry. The place is still open.	2012-12-18
01a22834-edfd-7c33-8c37-3d482423a8e9	01a22834-e9b6-76d9-a44b-5f1801c33fd3	01a22834-ec20-75dd-bb2c-602fe1841135	t	PARTLY	Agreed for women with young children. To be looked at again in the spring for everybody.	2012-12-17
01a22834-ee0e-7a9d-b2d0-81289be80d72	01a22834-e9f3-7fcf-a787-92b21ec81a2a	01a22834-ec14-7ccc-960a-de499a7f0da9	t	YES	He asked for a copy, which he had never done, and showed it to his mother.	2012-12-12
01a22834-ee19-700c-bc99-7fb78c311c4d	01a22834-e882-755e-937e-dbf92a0223de	01a22834-ec16-73dd-ac31-d99433412c81	f	TOO_EARLY	One successor has not been appointed yet.	2012-12-13
01a22834-ef9d-7cf7-8468-a5a319d4b1f3	01a22834-e88a-70f3-85f5-ace8ae343c2f	01a22834-ecc3-7a8e-b797-e5de83006fb4	t	YES	The guide is one side. One person was awarded at the first attempt; the other is waiting.	2012-12-14
01a22834-efb0-763a-885c-a29c6af91cab	01a22834-e8ba-7c6a-a3e9-0033fd8423bd	01a22834-ecc3-7a8e-b797-e5de83006fb4	t	YES	She would like people to know that she can bake. It is now in the file.	2012-12-14
01a22834-f304-7313-af17-679bdf7fb83c	01a22834-ee40-794c-bc1b-ff3a7cddd193	01a22834-f17e-75cc-984f-2e54589bdb27	t	YES	Sundays, she said. The niece rings, and drinks her own tea at the same time. No falls over the holidays; the medicine was changed.	2013-01-10
01a22834-f378-7f0a-ab01-1066d9a1d88c	01a22834-ee2b-7333-849e-cc02660fe554	01a22834-f18c-7a1d-9295-06e8e0693550	t	YES	She chose a shorter first visit than he had hoped for. The second was longer, at her suggestion.	2013-01-21
01a22834-f902-7415-9998-6ff0a889cf8a	01a22834-f418-70a8-bf8b-b0cc339a70f0	01a22834-f75b-71b0-a401-b9ebc39ed1f8	t	PARTLY	She rewrote two of our sentences and they are better. It held until somebody new was on duty, and then had to be explained again. Fewer calls, and most are about something.	2013-02-15
01a22834-f9eb-79de-8345-c231b1ee2b9e	01a22834-f3f3-7e90-bb4f-a6464ad35498	01a22834-f7f3-701b-aa83-9ccf6d051502	t	YES	More than anybody had guessed. Written on one card and kept as a number only. The slips were torn up in the room.	2013-02-18
01a22834-fa19-7094-a932-488f7f442fd4	01a22834-f412-7e5f-a7ab-20984e485867	01a22834-f7f3-701b-aa83-9ccf6d051502	t	PARTLY	Seven conversations. Five managers were glad, one already knew, and one was not glad. Nobody is in trouble.	2013-02-18
01a22834-f340-700e-b774-0fe5119892e9	01a22834-ee73-7d22-abce-26a23ca10789	01a22834-f17e-75cc-984f-2e54589bdb27	t	YES	Six pages. Four of them say the same three things.	2013-01-10
01a22834-f378-7f0a-ab01-1066d9a1d88f	01a22834-ee29-7a16-bd4e-99a18d22854b	01a22834-f18a-7710-912d-5e07ab04aee7	t	YES	She went to six of the ten. Four other people asked for the sheet, so we printed thirty.	2013-01-09
01a22834-f3bf-7583-b039-a98098b169c0	01a22834-ee6e-731b-ad1f-6cc24b333d96	01a22834-f18a-7710-912d-5e07ab04aee7	t	YES	One call was missed and she rang us. One glass on the worst evening, and then she stopped. She calls it a good year.	2013-01-09
01a22834-f3d1-744a-bc31-fc8fd0b0b0a5	01a22834-ee43-7531-b20c-f316ba2e4c10	01a22834-f1e7-7ca5-8e74-3ea22a81ab07	t	PARTLY	Done for most. For two young people there was no eighth address, so they stayed on.	2013-01-15
01a22834-f895-7779-8765-4a6eb4804462	01a22834-f3f6-7c5b-adad-b9d02c09c304	01a22834-f753-7c19-b758-5b46e25239b2	t	YES	Two sessions so far. The one who had asked to be moved has withdrawn the request.	2013-02-13
01a22834-f8da-762a-8529-b569598ac84a	01a22834-f433-77aa-badf-2b49404818b1	01a22834-f753-7c19-b758-5b46e25239b2	t	TOO_EARLY	Used once. She says that it helped to be handed the page and not a telephone number.	2013-02-13
01a22834-f348-7d32-8c0d-933396a7bf32	01a22834-e2f6-7b07-a6f8-97cecf5a5c61	01a22834-f18a-7710-912d-5e07ab04aee7	t	PARTLY	Three visited. One was angry, one was out, and one was very unwell and is now in the right place.	2013-01-09
01a22834-f3a4-72bd-b1ce-1f109d56bc88	01a22834-ee18-7123-929b-a2f0d85478a5	01a22834-f1e7-7ca5-8e74-3ea22a81ab07	t	YES	The day team says that it now starts with the young person and not with the incident sheet.	2013-01-15
01a22834-f3e2-7933-9ce3-77a08c55a4cc	01a22834-efd2-7c32-8a47-8ecc9bdf6e05	01a22834-f1e6-7f27-9668-1ab9d3172d9d	t	TOO_EARLY	Requested. The school wrote a very good letter.	2013-01-18
01a22834-f926-742f-9246-6a7bb424af3e	01a22834-f390-7681-8a87-d34ffad892c1	01a22834-f795-7e51-bc3d-f18b572713b6	t	PARTLY	Both agreed, to their credit. She opened the door, and will see the new worker once more, she says, and then she will see.	2013-02-14
01a22834-f970-7abb-896e-728b0311eb8c	01a22834-f3d1-744a-bc31-fc8fd0b0b0a2	01a22834-f795-7e51-bc3d-f18b572713b6	t	YES	All were asked. The answer was the same from everyone, in very different words.	2013-02-14
01a22834-f3a9-7912-8d71-50a4a8619e78	01a22834-efc3-76f9-bae9-76cf19a59b42	01a22834-f1e6-7f27-9668-1ab9d3172d9d	t	PARTLY	Two of the three made before the holidays, with her on the line. The alcohol service over there has no appointment before spring; ours is ringing her until then.	2013-01-18
01a22834-f3be-7da4-bb1e-c40e7b582889	01a22834-ee58-724a-86af-8390a478a145	01a22834-f18c-7a1d-9295-06e8e0693550	t	YES	Released, housed, tests clear, one Saturday missed and owned up to. He is on a book with chapters.	2013-01-21
01a22834-f89c-7ad7-9902-9b4a3d23e382	01a22834-f413-7ed4-bc00-4995696131bd	01a22834-f750-7eff-a694-6000ded54869	t	YES	Mostly we look at the photographs. She has said that it is the hour she would have drunk through.	2013-02-19
01a22834-f901-7b60-857a-ea13e750902f	01a22834-f44b-7def-a94a-44ff3ab193bd	01a22834-f750-7eff-a694-6000ded54869	t	PARTLY	Eight weeks of delay, in writing. Not the end of it, but the folder is on the table and not under it.	2013-02-19
01a22834-f941-7cc9-8984-5f58d14beb56	01a22834-f43b-7dc3-81fe-3e59f9acee30	01a22834-f75b-71b0-a401-b9ebc39ed1f8	t	YES	Mostly about the cat. It is the call that she never misses.	2013-02-15
\.
copy idempotency_key (caller, key, fingerprint, status, location, etag, body, created_at) from stdin;
43c08aa4-b0a8-496d-95c8-33950bfb01de	little-miracles/CP3-2012-03/SCHEDULE	7f4577df0b1c1835f1148d21c325735e7649413524d62d99bfddccf8a6cb7d7b	201	/api/v1/sites/01a22834-3fa7-7c40-88a9-c5ff83284ac7/meetings/01a22834-7cb9-7f86-8668-f57e095e8f42	"0"	{"id":"01a22834-7cb9-7f86-8668-f57e095e8f42","siteId":"01a22834-3fa7-7c40-88a9-c5ff83284ac7","state":"SCHEDULED","startsAt":"2012-03-20T14:00:00","endsAt":"2012-03-20T16:00:00","zone":"Europe/London","durationMinutes":120,"place":"The long room, Gatehouse Row Recovery"}	2026-11-29 16:47:38.078975+00
e92ca038-5d84-4106-a585-bbde148d5e85	little-miracles/CP6-2012-03/SCHEDULE	30780716759b6ed24165821ea440b9dc6900ea964338c7a9442cbf18a436c9d2	201	/api/v1/sites/01a22834-414c-7913-8ab8-9d5ae95ad0e5/meetings/01a22834-7cb2-7131-9782-51c6cf823651	"0"	{"id":"01a22834-7cb2-7131-9782-51c6cf823651","siteId":"01a22834-414c-7913-8ab8-9d5ae95ad0e5","state":"SCHEDULED","startsAt":"2012-03-08T13:30:00","endsAt":"2012-03-08T15:30:00","zone":"Europe/London","durationMinutes":120,"place":"Community kitchen, Harbour Fell Housing"}	2026-11-29 16:47:38.081834+00
0f7a5260-5965-4e84-b353-622fc333ffc8	little-miracles/CP2-2012-03/SCHEDULE	7c44de749a8c53e0d974c6d872486de89fb504c5cd5fd1f5a9d3ce49933be9cb	201	/api/v1/sites/01a22834-3f5c-79b2-9264-97041cffbfbd/meetings/01a22834-7cb8-712f-8509-5a40f827c01a	"0"	{"id":"01a22834-7cb8-712f-8509-5a40f827c01a","siteId":"01a22834-3f5c-79b2-9264-97041cffbfbd","state":"SCHEDULED","startsAt":"2012-03-15T13:30:00","endsAt":"2012-03-15T15:30:00","zone":"Europe/London","durationMinutes":120,"place":"Training room, Millrace Housing Support"}	2026-11-29 16:47:38.079197+00
\.
copy inbox (consumer, event_id, received_at) from stdin;
meeting-service	01a22834-3d72-7a0f-bef9-42b55399e7db	2026-11-29 16:47:22.831789+00
meeting-service	01a22834-3d27-764f-b031-35e3bb6323ec	2026-11-29 16:47:22.831567+00
meeting-service	01a22834-3f40-710d-b653-36ae02c9af3d	2026-11-29 16:47:23.663142+00
meeting-service	01a22834-3f5d-7037-80ca-a693e4c153f9	2026-11-29 16:47:23.711987+00
meeting-service	01a22834-3fa8-73dd-83db-957251ab2bb6	2026-11-29 16:47:23.725564+00
meeting-service	01a22834-4023-7cbd-9466-5126a6a135f3	2026-11-29 16:47:24.031666+00
meeting-service	01a22834-414d-7be0-881e-5cf352f4c379	2026-11-29 16:47:24.031666+00
meeting-service	01a22834-40ae-7bf8-b001-4b5bca01b2ab	2026-11-29 16:47:24.031666+00
meeting-service	01a22834-4aed-7c2e-9a39-bc0e687d864a	2026-11-29 16:47:25.549821+00
meeting-service	01a22834-4af6-707c-bb1f-6a1a78754ff1	2026-11-29 16:47:25.772142+00
\.
copy known_member (id, site_id, sector, facilitator, joined_on, left_on, sequence) from stdin;
01a22834-58c1-7c76-937c-f8e65e1618b7	01a22834-3fa7-7c40-88a9-c5ff83284ac7	VOLUNTARY	t	2012-03-08	\N	1
01a22834-58b3-72cb-bde6-db7d8f3045b5	01a22834-3f3f-7d3c-b951-96be7783fb95	VOLUNTARY	t	2012-03-05	\N	1
01a22834-58b2-75bd-ab02-909ad2c66804	01a22834-414c-7913-8ab8-9d5ae95ad0e5	VOLUNTARY	t	2012-03-02	\N	1
01a22834-58b3-72cb-bde6-db7d8f3045b6	01a22834-4022-7052-973f-3fef4c70bb41	VOLUNTARY	t	2012-03-06	\N	1
01a22834-58b7-7f2f-93c9-b77bc17ed010	01a22834-40ad-7cf1-8e39-423811cdfc9f	VOLUNTARY	t	2012-03-06	\N	1
01a22834-58b2-75bd-ab02-909ad2c66803	01a22834-3f5c-79b2-9264-97041cffbfbd	VOLUNTARY	t	2012-03-07	\N	1
01a22834-5dc3-729f-be70-285c73d98031	01a22834-3fa7-7c40-88a9-c5ff83284ac7	VOLUNTARY	f	2012-03-14	\N	1
01a22834-605e-7615-8fea-6421fb5fee12	01a22834-4022-7052-973f-3fef4c70bb41	VOLUNTARY	f	2012-03-07	\N	1
01a22834-6187-7c3a-bba2-7f99013b3ae9	01a22834-40ad-7cf1-8e39-423811cdfc9f	VOLUNTARY	f	2012-03-07	\N	1
01a22834-609e-7283-b87e-589e6b48279f	01a22834-3fa7-7c40-88a9-c5ff83284ac7	VOLUNTARY	f	2012-03-14	\N	1
01a22834-60ed-7943-b806-3770a7612888	01a22834-414c-7913-8ab8-9d5ae95ad0e5	NHS	f	2012-03-05	\N	1
01a22834-63b7-7df0-a178-5e3c929d6828	01a22834-3f5c-79b2-9264-97041cffbfbd	VOLUNTARY	f	2012-03-09	\N	1
01a22834-61b9-73ed-af2f-48c812195bab	01a22834-3fa7-7c40-88a9-c5ff83284ac7	LOCAL_AUTHORITY	f	2012-03-14	\N	1
01a22834-621d-7a04-addb-5e423b4e65e3	01a22834-40ad-7cf1-8e39-423811cdfc9f	VOLUNTARY	f	2012-03-09	\N	1
01a22834-61b2-724b-9877-565b6572be20	01a22834-414c-7913-8ab8-9d5ae95ad0e5	CRIMINAL_JUSTICE	f	2012-03-05	\N	1
01a22834-617d-7b66-b3cc-3de52f5b6fbe	01a22834-3f5c-79b2-9264-97041cffbfbd	VOLUNTARY	f	2012-03-09	\N	1
01a22834-5f4c-740c-8b02-519912951cd8	01a22834-3f3f-7d3c-b951-96be7783fb95	VOLUNTARY	f	2012-03-08	\N	1
01a22834-65f5-75cb-8241-dcb71878a393	01a22834-4022-7052-973f-3fef4c70bb41	VOLUNTARY	f	2012-03-09	\N	1
01a22834-5e43-7b38-ad12-73d38974cdf6	01a22834-3fa7-7c40-88a9-c5ff83284ac7	LOCAL_AUTHORITY	f	2012-03-14	\N	1
01a22834-6253-786c-b140-affac65452e3	01a22834-414c-7913-8ab8-9d5ae95ad0e5	EXPERT_BY_EXPERIENCE	f	2012-03-05	\N	1
01a22834-6234-76f1-b3d4-e5eb7da7287c	01a22834-3f5c-79b2-9264-97041cffbfbd	VOLUNTARY	f	2012-03-09	\N	1
01a22834-6706-7ad7-a1d1-358c8f605da4	01a22834-3f3f-7d3c-b951-96be7783fb95	NHS	f	2012-03-08	\N	1
01a22834-6144-7032-9bfc-e770214957fa	01a22834-4022-7052-973f-3fef4c70bb41	NHS	f	2012-03-09	\N	1
01a22834-6360-72b5-bee6-0b6281247d88	01a22834-414c-7913-8ab8-9d5ae95ad0e5	EXPERT_BY_EXPERIENCE	f	2012-03-05	\N	1
01a22834-6337-7073-a41f-6c354c0aff67	01a22834-3f5c-79b2-9264-97041cffbfbd	VOLUNTARY	f	2012-03-12	\N	1
01a22834-6366-78a3-b258-bcb3925f3ac8	01a22834-3f3f-7d3c-b951-96be7783fb95	VOLUNTARY	f	2012-03-09	\N	1
01a22834-5fec-7aab-9c82-aeb05835653b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	VOLUNTARY	f	2012-03-16	\N	1
01a22834-61f1-7c29-bb4f-e58ec9dc5e38	01a22834-4022-7052-973f-3fef4c70bb41	VOLUNTARY	f	2012-03-12	\N	1
01a22834-7000-7cee-8151-44cc1090e876	01a22834-40ad-7cf1-8e39-423811cdfc9f	VOLUNTARY	f	2012-03-14	\N	1
01a22834-6053-73e0-aa5f-571b348456ae	01a22834-3f3f-7d3c-b951-96be7783fb95	VOLUNTARY	f	2012-03-09	\N	1
01a22834-6669-77d8-97a5-674e04b43cbf	01a22834-4022-7052-973f-3fef4c70bb41	VOLUNTARY	f	2012-03-12	\N	1
01a22834-6af5-7390-a73d-0feeafacde52	01a22834-40ad-7cf1-8e39-423811cdfc9f	VOLUNTARY	f	2012-03-14	\N	1
01a22834-65a5-7e8c-8c68-515b5c68cc92	01a22834-3f3f-7d3c-b951-96be7783fb95	VOLUNTARY	f	2012-03-09	\N	1
01a22834-600f-73b1-af10-97811287253f	01a22834-414c-7913-8ab8-9d5ae95ad0e5	VOLUNTARY	f	2012-03-07	\N	1
01a22834-67e5-7bee-80ff-441a9e74803c	01a22834-40ad-7cf1-8e39-423811cdfc9f	VOLUNTARY	f	2012-03-14	\N	1
01a22834-665f-7801-bfba-aa37d4751319	01a22834-3f3f-7d3c-b951-96be7783fb95	VOLUNTARY	f	2012-03-09	\N	1
01a22834-71ec-742d-8456-a489584e2b99	01a22834-4022-7052-973f-3fef4c70bb41	CRIMINAL_JUSTICE	f	2012-03-14	\N	1
01a22834-6110-7425-8762-7ec42b8ee879	01a22834-3f3f-7d3c-b951-96be7783fb95	VOLUNTARY	f	2012-03-09	\N	1
01a22834-707e-7675-9dde-b3e12ac376f9	01a22834-40ad-7cf1-8e39-423811cdfc9f	NHS	f	2012-03-15	\N	1
01a22834-61c0-7849-9203-c1f77042fe57	01a22834-3f3f-7d3c-b951-96be7783fb95	LOCAL_AUTHORITY	f	2012-03-09	\N	1
01a22834-7f1f-7791-82c4-fab549754f65	01a22834-4022-7052-973f-3fef4c70bb41	VOLUNTARY	f	2012-03-16	\N	1
01a22834-62b6-7957-bc21-158816e53211	01a22834-3f3f-7d3c-b951-96be7783fb95	LOCAL_AUTHORITY	f	2012-03-09	\N	1
01a22834-7b47-7135-bfa0-e8983e66c186	01a22834-4022-7052-973f-3fef4c70bb41	VOLUNTARY	f	2012-03-16	\N	1
01a22834-7bcc-71cc-81ee-6d3db76d9d8d	01a22834-4022-7052-973f-3fef4c70bb41	LOCAL_AUTHORITY	f	2012-03-16	\N	1
01a22834-6510-7e39-8abc-9dca17f72b53	01a22834-3f3f-7d3c-b951-96be7783fb95	VOLUNTARY	f	2012-03-12	\N	1
01a22834-685b-7769-84a3-917da84a53f1	01a22834-3f3f-7d3c-b951-96be7783fb95	VOLUNTARY	f	2012-03-13	\N	1
01a22834-8ccc-77d9-a1d5-235628a2e8d7	01a22834-4022-7052-973f-3fef4c70bb41	CRIMINAL_JUSTICE	f	2012-03-29	\N	1
01a22834-645b-7727-9404-7d1d1ad100a7	01a22834-3f3f-7d3c-b951-96be7783fb95	VOLUNTARY	f	2012-03-09	2012-03-28	2
01a22834-8e96-749d-a69a-c383374c7d07	01a22834-3f3f-7d3c-b951-96be7783fb95	CRIMINAL_JUSTICE	f	2012-03-30	\N	1
01a22834-6752-78ac-8bff-b9383d45d431	01a22834-4022-7052-973f-3fef4c70bb41	VOLUNTARY	f	2012-03-13	2012-04-05	2
01a22834-8a71-79bd-9e7d-cf1a874ecbbe	01a22834-40ad-7cf1-8e39-423811cdfc9f	LOCAL_AUTHORITY	f	2012-04-05	\N	1
01a22834-8ebc-7def-a1ae-2ddb7848b7fe	01a22834-3f3f-7d3c-b951-96be7783fb95	VOLUNTARY	f	2012-04-04	\N	1
01a22834-62b9-7647-85cf-2ed68c43a19e	01a22834-40ad-7cf1-8e39-423811cdfc9f	VOLUNTARY	f	2012-03-12	2012-04-13	2
01a22834-94f3-7a74-85f0-678fd34e4a46	01a22834-4022-7052-973f-3fef4c70bb41	NHS	f	2012-04-11	\N	1
01a22834-884b-795e-80e1-c99e49ddf930	01a22834-3fa7-7c40-88a9-c5ff83284ac7	VOLUNTARY	f	2012-04-05	\N	1
01a22834-96a2-73ae-b3f2-1c40f2cda0ae	01a22834-40ad-7cf1-8e39-423811cdfc9f	VOLUNTARY	f	2012-04-16	\N	1
01a22834-87d5-7f4d-b46f-1c07c54b9f10	01a22834-3fa7-7c40-88a9-c5ff83284ac7	LOCAL_AUTHORITY	f	2012-04-05	\N	1
01a22834-5f3c-7791-9971-4fa49ec6b46d	01a22834-3fa7-7c40-88a9-c5ff83284ac7	VOLUNTARY	f	2012-03-14	2012-04-10	2
01a22834-955c-7487-b4af-5de0999b8ad6	01a22834-3fa7-7c40-88a9-c5ff83284ac7	CRIMINAL_JUSTICE	f	2012-04-11	\N	1
01a22834-64d3-78d1-a321-5fcf727c747f	01a22834-3f5c-79b2-9264-97041cffbfbd	VOLUNTARY	f	2012-03-12	2012-05-04	2
01a22834-a602-79d7-ae04-a2b8de7caecc	01a22834-40ad-7cf1-8e39-423811cdfc9f	NHS	f	2012-05-02	\N	1
01a22834-94f0-7baf-b866-e1e61f6565fd	01a22834-3fa7-7c40-88a9-c5ff83284ac7	LOCAL_AUTHORITY	f	2012-04-11	2012-05-08	2
01a22834-64d3-78d1-a321-5fcf727c747e	01a22834-414c-7913-8ab8-9d5ae95ad0e5	VOLUNTARY	f	2012-03-05	2012-05-18	2
01a22834-9504-792a-b3a2-e160d542f37c	01a22834-3f5c-79b2-9264-97041cffbfbd	CRIMINAL_JUSTICE	f	2012-04-12	2012-05-25	2
01a22834-6734-7cb7-bd93-be39c0a0373c	01a22834-40ad-7cf1-8e39-423811cdfc9f	LOCAL_AUTHORITY	f	2012-03-14	2012-05-31	2
01a22834-b274-797d-a21c-6c3246781cb5	01a22834-414c-7913-8ab8-9d5ae95ad0e5	LOCAL_AUTHORITY	f	2012-06-06	\N	1
01a22834-a7b0-7c01-b62a-e27debb6a30f	01a22834-3fa7-7c40-88a9-c5ff83284ac7	VOLUNTARY	f	2012-05-02	2012-06-12	2
01a22834-635b-7a0d-ba68-978263019300	01a22834-40ad-7cf1-8e39-423811cdfc9f	CRIMINAL_JUSTICE	f	2012-03-13	2012-06-20	2
01a22834-6824-7a74-b70d-f0f1ece53441	01a22834-4022-7052-973f-3fef4c70bb41	VOLUNTARY	f	2012-03-15	2012-06-29	2
01a22834-8e6d-76f0-8655-2f99859232b9	01a22834-3f3f-7d3c-b951-96be7783fb95	VOLUNTARY	f	2012-03-29	2012-07-06	2
01a22834-b740-7284-bfe5-7eef62dd8e3d	01a22834-3fa7-7c40-88a9-c5ff83284ac7	CRIMINAL_JUSTICE	f	2012-06-01	2012-07-31	2
01a22834-6429-71eb-b464-cf231577e756	01a22834-414c-7913-8ab8-9d5ae95ad0e5	VOLUNTARY	f	2012-03-06	2012-07-27	2
01a22834-ac47-7a5e-a8a6-5bbd89ab59e8	01a22834-40ad-7cf1-8e39-423811cdfc9f	VOLUNTARY	f	2012-05-16	2012-08-31	2
01a22834-67c3-7a3e-9528-741317c83f31	01a22834-3f3f-7d3c-b951-96be7783fb95	VOLUNTARY	f	2012-03-13	2012-09-03	2
01a22834-d66c-769b-98ee-7ac02224b292	01a22834-4022-7052-973f-3fef4c70bb41	VOLUNTARY	f	2012-09-10	\N	1
01a22834-d218-7d85-b63b-851ac0f98e41	01a22834-414c-7913-8ab8-9d5ae95ad0e5	VOLUNTARY	f	2012-09-05	2012-12-14	2
\.
copy known_programme (id, zone, sequence) from stdin;
01a22834-3d0a-7a91-beca-c2c6db4af76b	Europe/London	1
\.
copy known_site (id, programme_id, closed, sequence) from stdin;
01a22834-3fa7-7c40-88a9-c5ff83284ac7	01a22834-3d0a-7a91-beca-c2c6db4af76b	f	3
01a22834-40ad-7cf1-8e39-423811cdfc9f	01a22834-3d0a-7a91-beca-c2c6db4af76b	f	3
01a22834-4022-7052-973f-3fef4c70bb41	01a22834-3d0a-7a91-beca-c2c6db4af76b	f	3
01a22834-3f3f-7d3c-b951-96be7783fb95	01a22834-3d0a-7a91-beca-c2c6db4af76b	f	3
01a22834-3f5c-79b2-9264-97041cffbfbd	01a22834-3d0a-7a91-beca-c2c6db4af76b	t	5
01a22834-414c-7913-8ab8-9d5ae95ad0e5	01a22834-3d0a-7a91-beca-c2c6db4af76b	t	5
\.
copy meeting (id, programme_id, site_id, series_id, starts_at, ends_at, day, place, state, cancellation_reason, register_changed_at, attended, sectors_present, number, version) from stdin;
01a22834-a495-71dd-8b4c-39183bd9ad13	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	\N	2012-04-17 13:00:00+00	2012-04-17 15:00:00+00	2012-04-17	The long room, Gatehouse Row Recovery	HELD	\N	2026-11-29 16:47:48.802331+00	7	{VOLUNTARY,LOCAL_AUTHORITY,CRIMINAL_JUSTICE}	2	2
01a22834-7cb9-7f86-8668-f57e095e8f42	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	\N	2012-03-20 14:00:00+00	2012-03-20 16:00:00+00	2012-03-20	The long room, Gatehouse Row Recovery	HELD	\N	2026-11-29 16:47:39.758593+00	5	{VOLUNTARY,LOCAL_AUTHORITY}	1	2
01a22834-7cb2-7131-9782-51c6cf823651	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	\N	2012-03-08 13:30:00+00	2012-03-08 15:30:00+00	2012-03-08	Community kitchen, Harbour Fell Housing	HELD	\N	2026-11-29 16:47:39.848275+00	4	{VOLUNTARY,CRIMINAL_JUSTICE,EXPERT_BY_EXPERIENCE}	1	2
01a22834-7cb8-712f-8509-5a40f827c01a	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f5c-79b2-9264-97041cffbfbd	\N	2012-03-15 13:30:00+00	2012-03-15 15:30:00+00	2012-03-15	Training room, Millrace Housing Support	HELD	\N	2026-11-29 16:47:39.759801+00	6	{VOLUNTARY}	1	2
01a22834-838e-7ccd-9fae-4ef57a207b55	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	\N	2012-03-16 14:30:00+00	2012-03-16 16:30:00+00	2012-03-16	Second floor, Ropewalk Link Partnership	HELD	\N	2026-11-29 16:47:41.130999+00	8	{VOLUNTARY,NHS,CRIMINAL_JUSTICE}	1	2
01a22834-89f5-770b-b9c1-08b10d730c1a	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	\N	2012-03-19 13:00:00+00	2012-03-19 15:00:00+00	2012-03-19	Garden room, Bottle Kiln Women's Project	HELD	\N	2026-11-29 16:47:41.986156+00	10	{VOLUNTARY,NHS,CRIMINAL_JUSTICE}	1	2
01a22834-8c52-7e23-a3e7-35720d968dac	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	\N	2012-03-14 14:00:00+00	2012-03-14 16:00:00+00	2012-03-14	Upstairs meeting room, Lantern Wharf Recovery	HELD	\N	2026-11-29 16:47:42.536718+00	10	{VOLUNTARY,LOCAL_AUTHORITY,NHS}	1	2
01a22834-aa19-7013-a5d0-2893e2b5cebb	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	\N	2012-05-10 12:30:00+00	2012-05-10 14:30:00+00	2012-05-10	Community kitchen, Harbour Fell Housing	HELD	\N	2026-11-29 16:47:50.486608+00	6	{VOLUNTARY,NHS,CRIMINAL_JUSTICE,EXPERT_BY_EXPERIENCE}	3	2
01a22834-9509-7a84-a3f9-097025cc1ff5	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	\N	2012-04-12 12:30:00+00	2012-04-12 14:30:00+00	2012-04-12	Community kitchen, Harbour Fell Housing	HELD	\N	2026-11-29 16:47:45.241918+00	7	{VOLUNTARY,NHS,CRIMINAL_JUSTICE,EXPERT_BY_EXPERIENCE}	2	2
01a22834-9873-77b0-9798-b1fe757485dc	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	\N	2012-04-16 12:00:00+00	2012-04-16 14:00:00+00	2012-04-16	Garden room, Bottle Kiln Women's Project	HELD	\N	2026-11-29 16:47:46.329075+00	12	{VOLUNTARY,LOCAL_AUTHORITY,NHS,CRIMINAL_JUSTICE}	2	2
01a22834-b9a9-7e57-b518-ede201e58e6e	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	\N	2012-06-15 13:30:00+00	2012-06-15 15:30:00+00	2012-06-15	Second floor, Ropewalk Link Partnership	HELD	\N	2026-11-29 16:47:54.65322+00	8	{VOLUNTARY,LOCAL_AUTHORITY,NHS}	4	2
01a22834-9945-7e72-aef1-abbbb6320de1	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f5c-79b2-9264-97041cffbfbd	\N	2012-04-19 12:30:00+00	2012-04-19 14:30:00+00	2012-04-19	Training room, Millrace Housing Support	HELD	\N	2026-11-29 16:47:46.851455+00	3	{VOLUNTARY}	2	2
01a22834-aa12-72ff-ac35-fe2f5b3cce41	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	\N	2012-05-09 13:00:00+00	2012-05-09 15:00:00+00	2012-05-09	Upstairs meeting room, Lantern Wharf Recovery	HELD	\N	2026-11-29 16:47:51.083939+00	13	{VOLUNTARY,LOCAL_AUTHORITY,NHS,CRIMINAL_JUSTICE}	3	2
01a22834-9753-77f1-8fbc-2cf68f475882	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	\N	2012-04-11 13:00:00+00	2012-04-11 15:00:00+00	2012-04-11	Upstairs meeting room, Lantern Wharf Recovery	HELD	\N	2026-11-29 16:47:47.450005+00	10	{VOLUNTARY,LOCAL_AUTHORITY,NHS}	2	2
01a22834-bc84-7e3e-8a6d-9dd20f6e9df2	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	\N	2012-06-19 13:00:00+00	2012-06-19 15:00:00+00	2012-06-19	The long room, Gatehouse Row Recovery	HELD	\N	2026-11-29 16:47:55.705997+00	9	{VOLUNTARY,LOCAL_AUTHORITY,CRIMINAL_JUSTICE}	4	2
01a22834-9b6b-74f3-9c72-81494aaccf1a	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	\N	2012-04-20 13:30:00+00	2012-04-20 15:30:00+00	2012-04-20	Second floor, Ropewalk Link Partnership	HELD	\N	2026-11-29 16:47:47.979026+00	9	{VOLUNTARY,LOCAL_AUTHORITY,NHS}	2	2
01a22834-aa17-71f9-8f3e-dd5b8f041781	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	\N	2012-05-21 12:00:00+00	2012-05-21 14:00:00+00	2012-05-21	Garden room, Bottle Kiln Women's Project	HELD	\N	2026-11-29 16:47:51.169312+00	12	{VOLUNTARY,LOCAL_AUTHORITY,NHS,CRIMINAL_JUSTICE}	3	2
01a22834-b9a2-7403-b84a-bb23149f42ad	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	\N	2012-06-18 12:00:00+00	2012-06-18 14:00:00+00	2012-06-18	Garden room, Bottle Kiln Women's Project	HELD	\N	2026-11-29 16:47:54.881251+00	12	{VOLUNTARY,LOCAL_AUTHORITY,NHS,CRIMINAL_JUSTICE}	4	2
01a22834-aa6b-76b9-ae7c-06f2976ed540	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f5c-79b2-9264-97041cffbfbd	\N	2012-05-17 12:30:00+00	2012-05-17 14:30:00+00	2012-05-17	Training room, Millrace Housing Support	HELD	\N	2026-11-29 16:47:51.952237+00	3	{VOLUNTARY}	3	2
01a22834-bb4b-75db-bfd7-1ba233428fd9	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	\N	2012-06-14 12:30:00+00	2012-06-14 14:30:00+00	2012-06-14	Community kitchen, Harbour Fell Housing	HELD	\N	2026-11-29 16:47:54.944211+00	4	{VOLUNTARY,CRIMINAL_JUSTICE,EXPERT_BY_EXPERIENCE}	4	2
01a22834-b116-7775-b650-9fd9bd532ec7	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	\N	2012-05-18 13:30:00+00	2012-05-18 15:30:00+00	2012-05-18	Second floor, Ropewalk Link Partnership	HELD	\N	2026-11-29 16:47:52.277168+00	8	{VOLUNTARY,LOCAL_AUTHORITY,NHS}	3	2
01a22834-c5f1-70a3-8403-efdef0b78c69	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	\N	2012-07-11 13:00:00+00	2012-07-11 15:00:00+00	2012-07-11	Upstairs meeting room, Lantern Wharf Recovery	HELD	\N	2026-11-29 16:47:57.479775+00	11	{VOLUNTARY,LOCAL_AUTHORITY,NHS,CRIMINAL_JUSTICE}	5	2
01a22834-ae1f-70ca-b707-86936b71281e	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	\N	2012-05-15 13:00:00+00	2012-05-15 15:00:00+00	2012-05-15	The long room, Gatehouse Row Recovery	HELD	\N	2026-11-29 16:47:52.407173+00	6	{VOLUNTARY,LOCAL_AUTHORITY}	3	2
01a22834-b9bf-77b0-8fd6-25d55c653aee	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	\N	2012-06-13 13:00:00+00	2012-06-13 15:00:00+00	2012-06-13	Upstairs meeting room, Lantern Wharf Recovery	HELD	\N	2026-11-29 16:47:55.279964+00	13	{VOLUNTARY,LOCAL_AUTHORITY,NHS,CRIMINAL_JUSTICE}	4	2
01a22834-c59e-7c33-9cde-27fb61c15ed9	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	\N	2012-07-20 13:30:00+00	2012-07-20 15:30:00+00	2012-07-20	Second floor, Ropewalk Link Partnership	HELD	\N	2026-11-29 16:47:57.114155+00	9	{VOLUNTARY,LOCAL_AUTHORITY,NHS}	5	2
01a22834-c58c-7849-a89c-1b118cbf7d22	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	\N	2012-07-12 12:30:00+00	2012-07-12 14:30:00+00	2012-07-12	Community kitchen, Harbour Fell Housing	HELD	\N	2026-11-29 16:47:57.095938+00	5	{VOLUNTARY,NHS,CRIMINAL_JUSTICE,EXPERT_BY_EXPERIENCE}	5	2
01a22834-c587-7eeb-8c14-cc1abb887397	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	\N	2012-07-17 13:00:00+00	2012-07-17 15:00:00+00	2012-07-17	The long room, Gatehouse Row Recovery	HELD	\N	2026-11-29 16:47:57.167734+00	8	{VOLUNTARY,LOCAL_AUTHORITY,CRIMINAL_JUSTICE}	5	2
01a22834-c596-7ad9-b840-740f4f883018	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	\N	2012-07-16 12:00:00+00	2012-07-16 14:00:00+00	2012-07-16	Garden room, Bottle Kiln Women's Project	HELD	\N	2026-11-29 16:47:57.11619+00	12	{VOLUNTARY,LOCAL_AUTHORITY,NHS,CRIMINAL_JUSTICE}	5	2
01a22834-cdfc-743b-bb5b-7209904d9f33	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	\N	2012-08-09 12:30:00+00	2012-08-09 14:30:00+00	2012-08-09	Community kitchen, Harbour Fell Housing	HELD	\N	2026-11-29 16:47:59.191295+00	4	{VOLUNTARY,EXPERT_BY_EXPERIENCE}	6	2
01a22834-cde2-76af-8632-cf585a681220	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	\N	2012-08-20 12:00:00+00	2012-08-20 14:00:00+00	2012-08-20	Garden room, Bottle Kiln Women's Project	HELD	\N	2026-11-29 16:47:59.979373+00	12	{VOLUNTARY,LOCAL_AUTHORITY,NHS,CRIMINAL_JUSTICE}	6	2
01a22834-cdee-7054-8ba0-8fe4d676c76d	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	\N	2012-08-08 13:00:00+00	2012-08-08 15:00:00+00	2012-08-08	Upstairs meeting room, Lantern Wharf Recovery	HELD	\N	2026-11-29 16:47:59.17296+00	11	{VOLUNTARY,LOCAL_AUTHORITY,NHS,CRIMINAL_JUSTICE}	6	2
01a22834-cddc-7086-8be7-7797af660017	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	\N	2012-08-21 13:00:00+00	2012-08-21 15:00:00+00	2012-08-21	The long room, Gatehouse Row Recovery	HELD	\N	2026-11-29 16:48:00.22159+00	7	{VOLUNTARY,LOCAL_AUTHORITY,CRIMINAL_JUSTICE}	6	2
01a22834-d646-79b5-b617-3b094002be86	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	\N	2012-09-21 13:30:00+00	2012-09-21 15:30:00+00	2012-09-21	Second floor, Ropewalk Link Partnership	HELD	\N	2026-11-29 16:48:01.734998+00	9	{VOLUNTARY,LOCAL_AUTHORITY,NHS}	7	2
01a22834-d6a5-714c-850c-d885cb88013d	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	\N	2012-09-18 13:00:00+00	2012-09-18 15:00:00+00	2012-09-18	The long room, Gatehouse Row Recovery	HELD	\N	2026-11-29 16:48:02.152016+00	9	{VOLUNTARY,LOCAL_AUTHORITY,CRIMINAL_JUSTICE}	7	2
01a22834-da3a-706c-a963-5e24720d0dc4	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	\N	2012-09-17 12:00:00+00	2012-09-17 14:00:00+00	2012-09-17	Garden room, Bottle Kiln Women's Project	HELD	\N	2026-11-29 16:48:02.632218+00	12	{VOLUNTARY,LOCAL_AUTHORITY,NHS,CRIMINAL_JUSTICE}	7	2
01a22834-de8f-7358-8c55-274d8330b75f	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	\N	2012-10-15 12:00:00+00	2012-10-15 14:00:00+00	2012-10-15	Garden room, Bottle Kiln Women's Project	HELD	\N	2026-11-29 16:48:03.39519+00	12	{VOLUNTARY,LOCAL_AUTHORITY,NHS,CRIMINAL_JUSTICE}	8	2
01a22834-cdef-71e0-a56f-9c9bab0ed979	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	\N	2012-08-17 13:30:00+00	2012-08-17 15:30:00+00	2012-08-17	Second floor, Ropewalk Link Partnership	HELD	\N	2026-11-29 16:47:59.555413+00	7	{VOLUNTARY,LOCAL_AUTHORITY,NHS}	6	2
01a22834-d6aa-7228-923d-378d5de24741	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	\N	2012-09-12 13:00:00+00	2012-09-12 15:00:00+00	2012-09-12	Upstairs meeting room, Lantern Wharf Recovery	HELD	\N	2026-11-29 16:48:01.401463+00	12	{VOLUNTARY,LOCAL_AUTHORITY,NHS,CRIMINAL_JUSTICE}	7	2
01a22834-d7d6-7145-9a7c-e4f0a183f6b1	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	\N	2012-09-13 12:30:00+00	2012-09-13 14:30:00+00	2012-09-13	Community kitchen, Harbour Fell Housing	HELD	\N	2026-11-29 16:48:01.661795+00	6	{VOLUNTARY,NHS,CRIMINAL_JUSTICE,EXPERT_BY_EXPERIENCE}	7	2
01a22834-f1e6-7f27-9668-1ab9d3172d9d	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	\N	2013-01-18 14:30:00+00	2013-01-18 16:30:00+00	2013-01-18	Second floor, Ropewalk Link Partnership	HELD	\N	2026-11-29 16:48:08.401151+00	8	{VOLUNTARY,LOCAL_AUTHORITY}	11	2
01a22834-decd-79e6-aedf-a8dc3a957ccb	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	\N	2012-10-11 12:30:00+00	2012-10-11 14:30:00+00	2012-10-11	Community kitchen, Harbour Fell Housing	HELD	\N	2026-11-29 16:48:03.46232+00	6	{VOLUNTARY,NHS,EXPERT_BY_EXPERIENCE}	8	2
01a22834-f17e-75cc-984f-2e54589bdb27	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	\N	2013-01-10 13:30:00+00	2013-01-10 15:30:00+00	2013-01-10	Community kitchen, Harbour Fell Housing	HELD	\N	2026-11-29 16:48:08.227845+00	6	{VOLUNTARY,NHS,CRIMINAL_JUSTICE,EXPERT_BY_EXPERIENCE}	11	2
01a22834-df46-7527-b3ae-4e090873084d	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	\N	2012-10-19 13:30:00+00	2012-10-19 15:30:00+00	2012-10-19	Second floor, Ropewalk Link Partnership	HELD	\N	2026-11-29 16:48:03.605437+00	8	{VOLUNTARY,LOCAL_AUTHORITY,NHS}	8	2
01a22834-de95-7cce-bdee-e08e9da2598a	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	\N	2012-10-16 13:00:00+00	2012-10-16 15:00:00+00	2012-10-16	The long room, Gatehouse Row Recovery	HELD	\N	2026-11-29 16:48:03.889682+00	8	{VOLUNTARY,LOCAL_AUTHORITY,CRIMINAL_JUSTICE}	8	2
01a22834-de8e-7e96-869a-4c83d74b263c	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	\N	2012-10-10 13:00:00+00	2012-10-10 15:00:00+00	2012-10-10	Upstairs meeting room, Lantern Wharf Recovery	HELD	\N	2026-11-29 16:48:03.875332+00	9	{VOLUNTARY,LOCAL_AUTHORITY,NHS}	8	2
01a22834-e609-7619-a7a6-15026e8e3206	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	\N	2012-11-08 13:30:00+00	2012-11-08 15:30:00+00	2012-11-08	Community kitchen, Harbour Fell Housing	HELD	\N	2026-11-29 16:48:05.289266+00	6	{VOLUNTARY,NHS,CRIMINAL_JUSTICE,EXPERT_BY_EXPERIENCE}	9	2
01a22834-f18a-7710-912d-5e07ab04aee7	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	\N	2013-01-09 14:00:00+00	2013-01-09 16:00:00+00	2013-01-09	Upstairs meeting room, Lantern Wharf Recovery	HELD	\N	2026-11-29 16:48:08.27886+00	13	{VOLUNTARY,LOCAL_AUTHORITY,NHS,CRIMINAL_JUSTICE}	11	2
01a22834-ec16-73dd-ac31-d99433412c81	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	\N	2012-12-13 13:30:00+00	2012-12-13 15:30:00+00	2012-12-13	Community kitchen, Harbour Fell Housing	HELD	\N	2026-11-29 16:48:06.845895+00	6	{VOLUNTARY,NHS,CRIMINAL_JUSTICE,EXPERT_BY_EXPERIENCE}	10	2
01a22834-e667-78ef-9e3b-bd89e3776bf2	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	\N	2012-11-16 14:30:00+00	2012-11-16 16:30:00+00	2012-11-16	Second floor, Ropewalk Link Partnership	HELD	\N	2026-11-29 16:48:05.418937+00	7	{VOLUNTARY,LOCAL_AUTHORITY,NHS}	9	2
01a22834-e66a-7385-9881-532d5e016806	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	\N	2012-11-20 14:00:00+00	2012-11-20 16:00:00+00	2012-11-20	The long room, Gatehouse Row Recovery	HELD	\N	2026-11-29 16:48:05.448319+00	8	{VOLUNTARY,LOCAL_AUTHORITY,CRIMINAL_JUSTICE}	9	2
01a22834-ec30-7c21-a4c6-8e1c8e10589e	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	\N	2012-12-18 14:00:00+00	2012-12-18 16:00:00+00	2012-12-18	The long room, Gatehouse Row Recovery	HELD	\N	2026-11-29 16:48:06.859059+00	6	{VOLUNTARY,LOCAL_AUTHORITY,CRIMINAL_JUSTICE}	10	2
01a22834-e604-7e09-a6d5-03a25450c4d1	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	\N	2012-11-19 13:00:00+00	2012-11-19 15:00:00+00	2012-11-19	Garden room, Bottle Kiln Women's Project	HELD	\N	2026-11-29 16:48:05.62613+00	11	{VOLUNTARY,LOCAL_AUTHORITY,NHS,CRIMINAL_JUSTICE}	9	2
01a22834-ec20-75dd-bb2c-602fe1841135	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	\N	2012-12-17 13:00:00+00	2012-12-17 15:00:00+00	2012-12-17	Garden room, Bottle Kiln Women's Project	HELD	\N	2026-11-29 16:48:06.839915+00	12	{VOLUNTARY,LOCAL_AUTHORITY,NHS,CRIMINAL_JUSTICE}	10	2
01a22834-e5f9-70bc-8a46-1e668419908f	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	\N	2012-11-14 14:00:00+00	2012-11-14 16:00:00+00	2012-11-14	Upstairs meeting room, Lantern Wharf Recovery	HELD	\N	2026-11-29 16:48:05.817179+00	12	{VOLUNTARY,LOCAL_AUTHORITY,NHS,CRIMINAL_JUSTICE}	9	2
01a22834-ec14-7ccc-960a-de499a7f0da9	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	\N	2012-12-12 14:00:00+00	2012-12-12 16:00:00+00	2012-12-12	Upstairs meeting room, Lantern Wharf Recovery	HELD	\N	2026-11-29 16:48:06.867167+00	11	{VOLUNTARY,LOCAL_AUTHORITY,NHS,CRIMINAL_JUSTICE}	10	2
01a22834-f750-7eff-a694-6000ded54869	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	\N	2013-02-19 14:00:00+00	2013-02-19 16:00:00+00	2013-02-19	The long room, Gatehouse Row Recovery	HELD	\N	2026-11-29 16:48:09.693004+00	5	{VOLUNTARY,LOCAL_AUTHORITY,CRIMINAL_JUSTICE}	12	2
01a22834-ecc3-7a8e-b797-e5de83006fb4	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	\N	2012-12-14 14:30:00+00	2012-12-14 16:30:00+00	2012-12-14	Second floor, Ropewalk Link Partnership	HELD	\N	2026-11-29 16:48:07.472372+00	7	{VOLUNTARY,NHS}	10	2
01a22834-f753-7c19-b758-5b46e25239b2	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3f3f-7d3c-b951-96be7783fb95	\N	2013-02-13 14:00:00+00	2013-02-13 16:00:00+00	2013-02-13	Upstairs meeting room, Lantern Wharf Recovery	HELD	\N	2026-11-29 16:48:09.708238+00	11	{VOLUNTARY,LOCAL_AUTHORITY,NHS,CRIMINAL_JUSTICE}	12	2
01a22834-f18c-7a1d-9295-06e8e0693550	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	\N	2013-01-21 13:00:00+00	2013-01-21 15:00:00+00	2013-01-21	Garden room, Bottle Kiln Women's Project	HELD	\N	2026-11-29 16:48:08.303807+00	10	{VOLUNTARY,NHS,CRIMINAL_JUSTICE}	11	2
01a22834-f1e7-7ca5-8e74-3ea22a81ab07	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-3fa7-7c40-88a9-c5ff83284ac7	\N	2013-01-15 14:00:00+00	2013-01-15 16:00:00+00	2013-01-15	The long room, Gatehouse Row Recovery	HELD	\N	2026-11-29 16:48:08.380659+00	8	{VOLUNTARY,LOCAL_AUTHORITY,CRIMINAL_JUSTICE}	11	2
01a22834-f75b-71b0-a401-b9ebc39ed1f8	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-40ad-7cf1-8e39-423811cdfc9f	\N	2013-02-15 14:30:00+00	2013-02-15 16:30:00+00	2013-02-15	Second floor, Ropewalk Link Partnership	HELD	\N	2026-11-29 16:48:09.789213+00	8	{VOLUNTARY,LOCAL_AUTHORITY,NHS}	12	2
01a22834-f7f3-701b-aa83-9ccf6d051502	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-4022-7052-973f-3fef4c70bb41	\N	2013-02-18 13:00:00+00	2013-02-18 15:00:00+00	2013-02-18	Garden room, Bottle Kiln Women's Project	HELD	\N	2026-11-29 16:48:10.022229+00	12	{VOLUNTARY,LOCAL_AUTHORITY,NHS,CRIMINAL_JUSTICE}	12	2
01a22834-f795-7e51-bc3d-f18b572713b6	01a22834-3d0a-7a91-beca-c2c6db4af76b	01a22834-414c-7913-8ab8-9d5ae95ad0e5	\N	2013-02-14 13:30:00+00	2013-02-14 15:30:00+00	2013-02-14	Community kitchen, Harbour Fell Housing	HELD	\N	2026-11-29 16:48:09.802465+00	5	{VOLUNTARY,CRIMINAL_JUSTICE,EXPERT_BY_EXPERIENCE}	12	2
\.
copy outbox (event_id, shard, topic, key, type, audience, programme_id, site_id, sequence, correlation_id, causation_id, traceparent, recorded_at, body) from stdin;
\.
copy register (meeting_id, recorded_at, recorded_by) from stdin;
01a22834-7cb8-712f-8509-5a40f827c01a	2026-11-29 16:47:39.759801+00	0f7a5260-5965-4e84-b353-622fc333ffc8
01a22834-7cb9-7f86-8668-f57e095e8f42	2026-11-29 16:47:39.758593+00	43c08aa4-b0a8-496d-95c8-33950bfb01de
01a22834-7cb2-7131-9782-51c6cf823651	2026-11-29 16:47:39.848275+00	e92ca038-5d84-4106-a585-bbde148d5e85
01a22834-838e-7ccd-9fae-4ef57a207b55	2026-11-29 16:47:41.130999+00	6bce8d4f-8b49-4558-8442-2c3462614dd4
01a22834-89f5-770b-b9c1-08b10d730c1a	2026-11-29 16:47:41.986156+00	82be8143-784d-4ad1-a52b-17299acd43e8
01a22834-8c52-7e23-a3e7-35720d968dac	2026-11-29 16:47:42.536718+00	fddce418-af79-46dd-b057-004ac217d5f7
01a22834-9509-7a84-a3f9-097025cc1ff5	2026-11-29 16:47:45.241918+00	e92ca038-5d84-4106-a585-bbde148d5e85
01a22834-9873-77b0-9798-b1fe757485dc	2026-11-29 16:47:46.329075+00	82be8143-784d-4ad1-a52b-17299acd43e8
01a22834-9945-7e72-aef1-abbbb6320de1	2026-11-29 16:47:46.851455+00	0f7a5260-5965-4e84-b353-622fc333ffc8
01a22834-9753-77f1-8fbc-2cf68f475882	2026-11-29 16:47:47.450005+00	fddce418-af79-46dd-b057-004ac217d5f7
01a22834-9b6b-74f3-9c72-81494aaccf1a	2026-11-29 16:47:47.979026+00	6bce8d4f-8b49-4558-8442-2c3462614dd4
01a22834-a495-71dd-8b4c-39183bd9ad13	2026-11-29 16:47:48.802331+00	43c08aa4-b0a8-496d-95c8-33950bfb01de
01a22834-aa19-7013-a5d0-2893e2b5cebb	2026-11-29 16:47:50.486608+00	e92ca038-5d84-4106-a585-bbde148d5e85
01a22834-aa12-72ff-ac35-fe2f5b3cce41	2026-11-29 16:47:51.083939+00	fddce418-af79-46dd-b057-004ac217d5f7
01a22834-aa17-71f9-8f3e-dd5b8f041781	2026-11-29 16:47:51.169312+00	82be8143-784d-4ad1-a52b-17299acd43e8
01a22834-aa6b-76b9-ae7c-06f2976ed540	2026-11-29 16:47:51.952237+00	0f7a5260-5965-4e84-b353-622fc333ffc8
01a22834-b116-7775-b650-9fd9bd532ec7	2026-11-29 16:47:52.277168+00	6bce8d4f-8b49-4558-8442-2c3462614dd4
01a22834-ae1f-70ca-b707-86936b71281e	2026-11-29 16:47:52.407173+00	43c08aa4-b0a8-496d-95c8-33950bfb01de
01a22834-b9a9-7e57-b518-ede201e58e6e	2026-11-29 16:47:54.65322+00	6bce8d4f-8b49-4558-8442-2c3462614dd4
01a22834-b9a2-7403-b84a-bb23149f42ad	2026-11-29 16:47:54.881251+00	82be8143-784d-4ad1-a52b-17299acd43e8
01a22834-bb4b-75db-bfd7-1ba233428fd9	2026-11-29 16:47:54.944211+00	e92ca038-5d84-4106-a585-bbde148d5e85
01a22834-b9bf-77b0-8fd6-25d55c653aee	2026-11-29 16:47:55.279964+00	fddce418-af79-46dd-b057-004ac217d5f7
01a22834-bc84-7e3e-8a6d-9dd20f6e9df2	2026-11-29 16:47:55.705997+00	43c08aa4-b0a8-496d-95c8-33950bfb01de
01a22834-c58c-7849-a89c-1b118cbf7d22	2026-11-29 16:47:57.095938+00	e92ca038-5d84-4106-a585-bbde148d5e85
01a22834-c596-7ad9-b840-740f4f883018	2026-11-29 16:47:57.11619+00	82be8143-784d-4ad1-a52b-17299acd43e8
01a22834-c59e-7c33-9cde-27fb61c15ed9	2026-11-29 16:47:57.114155+00	6bce8d4f-8b49-4558-8442-2c3462614dd4
01a22834-c587-7eeb-8c14-cc1abb887397	2026-11-29 16:47:57.167734+00	43c08aa4-b0a8-496d-95c8-33950bfb01de
01a22834-c5f1-70a3-8403-efdef0b78c69	2026-11-29 16:47:57.479775+00	fddce418-af79-46dd-b057-004ac217d5f7
01a22834-cdee-7054-8ba0-8fe4d676c76d	2026-11-29 16:47:59.17296+00	fddce418-af79-46dd-b057-004ac217d5f7
01a22834-cdfc-743b-bb5b-7209904d9f33	2026-11-29 16:47:59.191295+00	e92ca038-5d84-4106-a585-bbde148d5e85
01a22834-cdef-71e0-a56f-9c9bab0ed979	2026-11-29 16:47:59.555413+00	6bce8d4f-8b49-4558-8442-2c3462614dd4
01a22834-cde2-76af-8632-cf585a681220	2026-11-29 16:47:59.979373+00	82be8143-784d-4ad1-a52b-17299acd43e8
01a22834-cddc-7086-8be7-7797af660017	2026-11-29 16:48:00.22159+00	43c08aa4-b0a8-496d-95c8-33950bfb01de
01a22834-d6aa-7228-923d-378d5de24741	2026-11-29 16:48:01.401463+00	fddce418-af79-46dd-b057-004ac217d5f7
01a22834-d7d6-7145-9a7c-e4f0a183f6b1	2026-11-29 16:48:01.661795+00	e92ca038-5d84-4106-a585-bbde148d5e85
01a22834-d646-79b5-b617-3b094002be86	2026-11-29 16:48:01.734998+00	6bce8d4f-8b49-4558-8442-2c3462614dd4
01a22834-d6a5-714c-850c-d885cb88013d	2026-11-29 16:48:02.152016+00	43c08aa4-b0a8-496d-95c8-33950bfb01de
01a22834-da3a-706c-a963-5e24720d0dc4	2026-11-29 16:48:02.632218+00	82be8143-784d-4ad1-a52b-17299acd43e8
01a22834-de8f-7358-8c55-274d8330b75f	2026-11-29 16:48:03.39519+00	82be8143-784d-4ad1-a52b-17299acd43e8
01a22834-decd-79e6-aedf-a8dc3a957ccb	2026-11-29 16:48:03.46232+00	e92ca038-5d84-4106-a585-bbde148d5e85
01a22834-df46-7527-b3ae-4e090873084d	2026-11-29 16:48:03.605437+00	6bce8d4f-8b49-4558-8442-2c3462614dd4
01a22834-de8e-7e96-869a-4c83d74b263c	2026-11-29 16:48:03.875332+00	fddce418-af79-46dd-b057-004ac217d5f7
01a22834-de95-7cce-bdee-e08e9da2598a	2026-11-29 16:48:03.889682+00	43c08aa4-b0a8-496d-95c8-33950bfb01de
01a22834-e609-7619-a7a6-15026e8e3206	2026-11-29 16:48:05.289266+00	e92ca038-5d84-4106-a585-bbde148d5e85
01a22834-e667-78ef-9e3b-bd89e3776bf2	2026-11-29 16:48:05.418937+00	6bce8d4f-8b49-4558-8442-2c3462614dd4
01a22834-e66a-7385-9881-532d5e016806	2026-11-29 16:48:05.448319+00	43c08aa4-b0a8-496d-95c8-33950bfb01de
01a22834-e604-7e09-a6d5-03a25450c4d1	2026-11-29 16:48:05.62613+00	82be8143-784d-4ad1-a52b-17299acd43e8
01a22834-e5f9-70bc-8a46-1e668419908f	2026-11-29 16:48:05.817179+00	fddce418-af79-46dd-b057-004ac217d5f7
01a22834-ec20-75dd-bb2c-602fe1841135	2026-11-29 16:48:06.839915+00	82be8143-784d-4ad1-a52b-17299acd43e8
01a22834-ec16-73dd-ac31-d99433412c81	2026-11-29 16:48:06.845895+00	e92ca038-5d84-4106-a585-bbde148d5e85
01a22834-ec30-7c21-a4c6-8e1c8e10589e	2026-11-29 16:48:06.859059+00	43c08aa4-b0a8-496d-95c8-33950bfb01de
01a22834-ec14-7ccc-960a-de499a7f0da9	2026-11-29 16:48:06.867167+00	fddce418-af79-46dd-b057-004ac217d5f7
01a22834-ecc3-7a8e-b797-e5de83006fb4	2026-11-29 16:48:07.472372+00	6bce8d4f-8b49-4558-8442-2c3462614dd4
01a22834-f17e-75cc-984f-2e54589bdb27	2026-11-29 16:48:08.227845+00	e92ca038-5d84-4106-a585-bbde148d5e85
01a22834-f18a-7710-912d-5e07ab04aee7	2026-11-29 16:48:08.27886+00	fddce418-af79-46dd-b057-004ac217d5f7
01a22834-f18c-7a1d-9295-06e8e0693550	2026-11-29 16:48:08.303807+00	82be8143-784d-4ad1-a52b-17299acd43e8
01a22834-f1e7-7ca5-8e74-3ea22a81ab07	2026-11-29 16:48:08.380659+00	43c08aa4-b0a8-496d-95c8-33950bfb01de
01a22834-f1e6-7f27-9668-1ab9d3172d9d	2026-11-29 16:48:08.401151+00	6bce8d4f-8b49-4558-8442-2c3462614dd4
01a22834-f750-7eff-a694-6000ded54869	2026-11-29 16:48:09.693004+00	43c08aa4-b0a8-496d-95c8-33950bfb01de
01a22834-f753-7c19-b758-5b46e25239b2	2026-11-29 16:48:09.708238+00	fddce418-af79-46dd-b057-004ac217d5f7
01a22834-f75b-71b0-a401-b9ebc39ed1f8	2026-11-29 16:48:09.789213+00	6bce8d4f-8b49-4558-8442-2c3462614dd4
01a22834-f795-7e51-bc3d-f18b572713b6	2026-11-29 16:48:09.802465+00	e92ca038-5d84-4106-a585-bbde148d5e85
01a22834-f7f3-701b-aa83-9ccf6d051502	2026-11-29 16:48:10.022229+00	82be8143-784d-4ad1-a52b-17299acd43e8
\.
copy register_change (correction_id, member_id, was, became) from stdin;
\.
copy register_correction (id, meeting_id, corrected_at, corrected_by, reason) from stdin;
\.
copy register_entry (meeting_id, member_id, status) from stdin;
01a22834-7cb8-712f-8509-5a40f827c01a	01a22834-63b7-7df0-a178-5e3c929d6828	ATTENDED
01a22834-7cb8-712f-8509-5a40f827c01a	01a22834-617d-7b66-b3cc-3de52f5b6fbe	ATTENDED
01a22834-7cb8-712f-8509-5a40f827c01a	01a22834-64d3-78d1-a321-5fcf727c747f	ATTENDED
01a22834-7cb8-712f-8509-5a40f827c01a	01a22834-58b2-75bd-ab02-909ad2c66803	ATTENDED
01a22834-7cb8-712f-8509-5a40f827c01a	01a22834-6337-7073-a41f-6c354c0aff67	ATTENDED
01a22834-7cb8-712f-8509-5a40f827c01a	01a22834-6234-76f1-b3d4-e5eb7da7287c	ATTENDED
01a22834-7cb9-7f86-8668-f57e095e8f42	01a22834-5f3c-7791-9971-4fa49ec6b46d	ATTENDED
01a22834-7cb9-7f86-8668-f57e095e8f42	01a22834-61b9-73ed-af2f-48c812195bab	ATTENDED
01a22834-7cb9-7f86-8668-f57e095e8f42	01a22834-58c1-7c76-937c-f8e65e1618b7	ATTENDED
01a22834-7cb9-7f86-8668-f57e095e8f42	01a22834-609e-7283-b87e-589e6b48279f	APOLOGY
01a22834-7cb9-7f86-8668-f57e095e8f42	01a22834-5fec-7aab-9c82-aeb05835653b	ATTENDED
01a22834-7cb9-7f86-8668-f57e095e8f42	01a22834-5dc3-729f-be70-285c73d98031	APOLOGY
01a22834-7cb9-7f86-8668-f57e095e8f42	01a22834-5e43-7b38-ad12-73d38974cdf6	ATTENDED
01a22834-7cb2-7131-9782-51c6cf823651	01a22834-600f-73b1-af10-97811287253f	ATTENDED
01a22834-7cb2-7131-9782-51c6cf823651	01a22834-61b2-724b-9877-565b6572be20	ATTENDED
01a22834-7cb2-7131-9782-51c6cf823651	01a22834-58b2-75bd-ab02-909ad2c66804	ATTENDED
01a22834-7cb2-7131-9782-51c6cf823651	01a22834-6360-72b5-bee6-0b6281247d88	ATTENDED
01a22834-7cb2-7131-9782-51c6cf823651	01a22834-6253-786c-b140-affac65452e3	APOLOGY
01a22834-7cb2-7131-9782-51c6cf823651	01a22834-60ed-7943-b806-3770a7612888	APOLOGY
01a22834-838e-7ccd-9fae-4ef57a207b55	01a22834-67e5-7bee-80ff-441a9e74803c	ATTENDED
01a22834-838e-7ccd-9fae-4ef57a207b55	01a22834-58b7-7f2f-93c9-b77bc17ed010	ATTENDED
01a22834-838e-7ccd-9fae-4ef57a207b55	01a22834-6187-7c3a-bba2-7f99013b3ae9	ABSENT
01a22834-838e-7ccd-9fae-4ef57a207b55	01a22834-7000-7cee-8151-44cc1090e876	ATTENDED
01a22834-838e-7ccd-9fae-4ef57a207b55	01a22834-707e-7675-9dde-b3e12ac376f9	ATTENDED
01a22834-838e-7ccd-9fae-4ef57a207b55	01a22834-621d-7a04-addb-5e423b4e65e3	ATTENDED
01a22834-838e-7ccd-9fae-4ef57a207b55	01a22834-635b-7a0d-ba68-978263019300	ATTENDED
01a22834-838e-7ccd-9fae-4ef57a207b55	01a22834-62b9-7647-85cf-2ed68c43a19e	ATTENDED
01a22834-838e-7ccd-9fae-4ef57a207b55	01a22834-6af5-7390-a73d-0feeafacde52	ATTENDED
01a22834-89f5-770b-b9c1-08b10d730c1a	01a22834-58b3-72cb-bde6-db7d8f3045b6	ATTENDED
01a22834-89f5-770b-b9c1-08b10d730c1a	01a22834-65f5-75cb-8241-dcb71878a393	ATTENDED
01a22834-89f5-770b-b9c1-08b10d730c1a	01a22834-7bcc-71cc-81ee-6d3db76d9d8d	ABSENT
01a22834-89f5-770b-b9c1-08b10d730c1a	01a22834-6669-77d8-97a5-674e04b43cbf	ATTENDED
01a22834-89f5-770b-b9c1-08b10d730c1a	01a22834-7f1f-7791-82c4-fab549754f65	ATTENDED
01a22834-89f5-770b-b9c1-08b10d730c1a	01a22834-605e-7615-8fea-6421fb5fee12	ATTENDED
01a22834-89f5-770b-b9c1-08b10d730c1a	01a22834-61f1-7c29-bb4f-e58ec9dc5e38	ATTENDED
01a22834-89f5-770b-b9c1-08b10d730c1a	01a22834-6752-78ac-8bff-b9383d45d431	ATTENDED
01a22834-89f5-770b-b9c1-08b10d730c1a	01a22834-7b47-7135-bfa0-e8983e66c186	ATTENDED
01a22834-89f5-770b-b9c1-08b10d730c1a	01a22834-6824-7a74-b70d-f0f1ece53441	APOLOGY
01a22834-89f5-770b-b9c1-08b10d730c1a	01a22834-6144-7032-9bfc-e770214957fa	ATTENDED
01a22834-89f5-770b-b9c1-08b10d730c1a	01a22834-71ec-742d-8456-a489584e2b99	ATTENDED
01a22834-8c52-7e23-a3e7-35720d968dac	01a22834-5f4c-740c-8b02-519912951cd8	APOLOGY
01a22834-8c52-7e23-a3e7-35720d968dac	01a22834-645b-7727-9404-7d1d1ad100a7	ATTENDED
01a22834-8c52-7e23-a3e7-35720d968dac	01a22834-665f-7801-bfba-aa37d4751319	ATTENDED
01a22834-8c52-7e23-a3e7-35720d968dac	01a22834-67c3-7a3e-9528-741317c83f31	ABSENT
01a22834-8c52-7e23-a3e7-35720d968dac	01a22834-62b6-7957-bc21-158816e53211	ATTENDED
01a22834-8c52-7e23-a3e7-35720d968dac	01a22834-6053-73e0-aa5f-571b348456ae	ATTENDED
01a22834-8c52-7e23-a3e7-35720d968dac	01a22834-6510-7e39-8abc-9dca17f72b53	ATTENDED
01a22834-8c52-7e23-a3e7-35720d968dac	01a22834-6366-78a3-b258-bcb3925f3ac8	ATTENDED
01a22834-8c52-7e23-a3e7-35720d968dac	01a22834-58b3-72cb-bde6-db7d8f3045b5	ATTENDED
01a22834-8c52-7e23-a3e7-35720d968dac	01a22834-6110-7425-8762-7ec42b8ee879	ATTENDED
01a22834-8c52-7e23-a3e7-35720d968dac	01a22834-65a5-7e8c-8c68-515b5c68cc92	APOLOGY
01a22834-8c52-7e23-a3e7-35720d968dac	01a22834-61c0-7849-9203-c1f77042fe57	ATTENDED
01a22834-8c52-7e23-a3e7-35720d968dac	01a22834-6706-7ad7-a1d1-358c8f605da4	ATTENDED
01a22834-9509-7a84-a3f9-097025cc1ff5	01a22834-600f-73b1-af10-97811287253f	ATTENDED
01a22834-9509-7a84-a3f9-097025cc1ff5	01a22834-61b2-724b-9877-565b6572be20	ATTENDED
01a22834-9509-7a84-a3f9-097025cc1ff5	01a22834-6429-71eb-b464-cf231577e756	ATTENDED
01a22834-9509-7a84-a3f9-097025cc1ff5	01a22834-58b2-75bd-ab02-909ad2c66804	ATTENDED
01a22834-9509-7a84-a3f9-097025cc1ff5	01a22834-6253-786c-b140-affac65452e3	ATTENDED
01a22834-9509-7a84-a3f9-097025cc1ff5	01a22834-60ed-7943-b806-3770a7612888	ATTENDED
01a22834-9509-7a84-a3f9-097025cc1ff5	01a22834-64d3-78d1-a321-5fcf727c747e	ABSENT
01a22834-9509-7a84-a3f9-097025cc1ff5	01a22834-6360-72b5-bee6-0b6281247d88	ATTENDED
01a22834-9873-77b0-9798-b1fe757485dc	01a22834-58b3-72cb-bde6-db7d8f3045b6	ATTENDED
01a22834-9873-77b0-9798-b1fe757485dc	01a22834-65f5-75cb-8241-dcb71878a393	ATTENDED
01a22834-9873-77b0-9798-b1fe757485dc	01a22834-7bcc-71cc-81ee-6d3db76d9d8d	ATTENDED
01a22834-9873-77b0-9798-b1fe757485dc	01a22834-8ccc-77d9-a1d5-235628a2e8d7	ATTENDED
01a22834-9873-77b0-9798-b1fe757485dc	01a22834-94f3-7a74-85f0-678fd34e4a46	ATTENDED
01a22834-9873-77b0-9798-b1fe757485dc	01a22834-6669-77d8-97a5-674e04b43cbf	ATTENDED
01a22834-9873-77b0-9798-b1fe757485dc	01a22834-7f1f-7791-82c4-fab549754f65	ATTENDED
01a22834-9873-77b0-9798-b1fe757485dc	01a22834-605e-7615-8fea-6421fb5fee12	ATTENDED
01a22834-9873-77b0-9798-b1fe757485dc	01a22834-61f1-7c29-bb4f-e58ec9dc5e38	ATTENDED
01a22834-9873-77b0-9798-b1fe757485dc	01a22834-7b47-7135-bfa0-e8983e66c186	ATTENDED
01a22834-9873-77b0-9798-b1fe757485dc	01a22834-6144-7032-9bfc-e770214957fa	ATTENDED
01a22834-9873-77b0-9798-b1fe757485dc	01a22834-71ec-742d-8456-a489584e2b99	ATTENDED
01a22834-9945-7e72-aef1-abbbb6320de1	01a22834-63b7-7df0-a178-5e3c929d6828	ATTENDED
01a22834-9945-7e72-aef1-abbbb6320de1	01a22834-617d-7b66-b3cc-3de52f5b6fbe	APOLOGY
01a22834-9945-7e72-aef1-abbbb6320de1	01a22834-64d3-78d1-a321-5fcf727c747f	ABSENT
01a22834-9945-7e72-aef1-abbbb6320de1	01a22834-58b2-75bd-ab02-909ad2c66803	ATTENDED
01a22834-9945-7e72-aef1-abbbb6320de1	01a22834-9504-792a-b3a2-e160d542f37c	APOLOGY
01a22834-9945-7e72-aef1-abbbb6320de1	01a22834-6337-7073-a41f-6c354c0aff67	ATTENDED
01a22834-9753-77f1-8fbc-2cf68f475882	01a22834-5f4c-740c-8b02-519912951cd8	ATTENDED
01a22834-9753-77f1-8fbc-2cf68f475882	01a22834-685b-7769-84a3-917da84a53f1	APOLOGY
01a22834-9753-77f1-8fbc-2cf68f475882	01a22834-8ebc-7def-a1ae-2ddb7848b7fe	APOLOGY
01a22834-9753-77f1-8fbc-2cf68f475882	01a22834-665f-7801-bfba-aa37d4751319	ATTENDED
01a22834-9753-77f1-8fbc-2cf68f475882	01a22834-62b6-7957-bc21-158816e53211	ATTENDED
01a22834-9753-77f1-8fbc-2cf68f475882	01a22834-6053-73e0-aa5f-571b348456ae	ATTENDED
01a22834-9753-77f1-8fbc-2cf68f475882	01a22834-8e6d-76f0-8655-2f99859232b9	APOLOGY
01a22834-9753-77f1-8fbc-2cf68f475882	01a22834-6510-7e39-8abc-9dca17f72b53	ABSENT
01a22834-9753-77f1-8fbc-2cf68f475882	01a22834-6366-78a3-b258-bcb3925f3ac8	ATTENDED
01a22834-9753-77f1-8fbc-2cf68f475882	01a22834-58b3-72cb-bde6-db7d8f3045b5	ATTENDED
01a22834-9753-77f1-8fbc-2cf68f475882	01a22834-6110-7425-8762-7ec42b8ee879	ATTENDED
01a22834-9753-77f1-8fbc-2cf68f475882	01a22834-65a5-7e8c-8c68-515b5c68cc92	ATTENDED
01a22834-9753-77f1-8fbc-2cf68f475882	01a22834-61c0-7849-9203-c1f77042fe57	ATTENDED
01a22834-9753-77f1-8fbc-2cf68f475882	01a22834-6706-7ad7-a1d1-358c8f605da4	ATTENDED
01a22834-9b6b-74f3-9c72-81494aaccf1a	01a22834-67e5-7bee-80ff-441a9e74803c	ATTENDED
01a22834-9b6b-74f3-9c72-81494aaccf1a	01a22834-58b7-7f2f-93c9-b77bc17ed010	ATTENDED
01a22834-9b6b-74f3-9c72-81494aaccf1a	01a22834-6187-7c3a-bba2-7f99013b3ae9	ATTENDED
01a22834-9b6b-74f3-9c72-81494aaccf1a	01a22834-6734-7cb7-bd93-be39c0a0373c	ABSENT
01a22834-9b6b-74f3-9c72-81494aaccf1a	01a22834-7000-7cee-8151-44cc1090e876	ATTENDED
01a22834-9b6b-74f3-9c72-81494aaccf1a	01a22834-707e-7675-9dde-b3e12ac376f9	ATTENDED
01a22834-9b6b-74f3-9c72-81494aaccf1a	01a22834-621d-7a04-addb-5e423b4e65e3	ATTENDED
01a22834-9b6b-74f3-9c72-81494aaccf1a	01a22834-635b-7a0d-ba68-978263019300	ABSENT
01a22834-9b6b-74f3-9c72-81494aaccf1a	01a22834-96a2-73ae-b3f2-1c40f2cda0ae	ATTENDED
01a22834-9b6b-74f3-9c72-81494aaccf1a	01a22834-8a71-79bd-9e7d-cf1a874ecbbe	ATTENDED
01a22834-9b6b-74f3-9c72-81494aaccf1a	01a22834-6af5-7390-a73d-0feeafacde52	ATTENDED
01a22834-a495-71dd-8b4c-39183bd9ad13	01a22834-884b-795e-80e1-c99e49ddf930	ABSENT
01a22834-a495-71dd-8b4c-39183bd9ad13	01a22834-94f0-7baf-b866-e1e61f6565fd	ATTENDED
01a22834-a495-71dd-8b4c-39183bd9ad13	01a22834-61b9-73ed-af2f-48c812195bab	ATTENDED
01a22834-a495-71dd-8b4c-39183bd9ad13	01a22834-58c1-7c76-937c-f8e65e1618b7	ATTENDED
01a22834-a495-71dd-8b4c-39183bd9ad13	01a22834-609e-7283-b87e-589e6b48279f	ATTENDED
01a22834-a495-71dd-8b4c-39183bd9ad13	01a22834-5fec-7aab-9c82-aeb05835653b	ATTENDED
01a22834-a495-71dd-8b4c-39183bd9ad13	01a22834-87d5-7f4d-b46f-1c07c54b9f10	ATTENDED
01a22834-a495-71dd-8b4c-39183bd9ad13	01a22834-5dc3-729f-be70-285c73d98031	APOLOGY
01a22834-a495-71dd-8b4c-39183bd9ad13	01a22834-5e43-7b38-ad12-73d38974cdf6	ABSENT
01a22834-a495-71dd-8b4c-39183bd9ad13	01a22834-955c-7487-b4af-5de0999b8ad6	ATTENDED
01a22834-aa19-7013-a5d0-2893e2b5cebb	01a22834-600f-73b1-af10-97811287253f	ATTENDED
01a22834-aa19-7013-a5d0-2893e2b5cebb	01a22834-61b2-724b-9877-565b6572be20	ATTENDED
01a22834-aa19-7013-a5d0-2893e2b5cebb	01a22834-58b2-75bd-ab02-909ad2c66804	ATTENDED
01a22834-aa19-7013-a5d0-2893e2b5cebb	01a22834-6360-72b5-bee6-0b6281247d88	ATTENDED
01a22834-aa19-7013-a5d0-2893e2b5cebb	01a22834-6253-786c-b140-affac65452e3	ATTENDED
01a22834-aa19-7013-a5d0-2893e2b5cebb	01a22834-60ed-7943-b806-3770a7612888	ATTENDED
01a22834-aa12-72ff-ac35-fe2f5b3cce41	01a22834-5f4c-740c-8b02-519912951cd8	ATTENDED
01a22834-aa12-72ff-ac35-fe2f5b3cce41	01a22834-685b-7769-84a3-917da84a53f1	ATTENDED
01a22834-aa12-72ff-ac35-fe2f5b3cce41	01a22834-8ebc-7def-a1ae-2ddb7848b7fe	ATTENDED
01a22834-aa12-72ff-ac35-fe2f5b3cce41	01a22834-665f-7801-bfba-aa37d4751319	ATTENDED
01a22834-aa12-72ff-ac35-fe2f5b3cce41	01a22834-62b6-7957-bc21-158816e53211	APOLOGY
01a22834-aa12-72ff-ac35-fe2f5b3cce41	01a22834-6053-73e0-aa5f-571b348456ae	ATTENDED
01a22834-aa12-72ff-ac35-fe2f5b3cce41	01a22834-8e6d-76f0-8655-2f99859232b9	ATTENDED
01a22834-aa12-72ff-ac35-fe2f5b3cce41	01a22834-6510-7e39-8abc-9dca17f72b53	ABSENT
01a22834-aa12-72ff-ac35-fe2f5b3cce41	01a22834-6366-78a3-b258-bcb3925f3ac8	ATTENDED
01a22834-aa12-72ff-ac35-fe2f5b3cce41	01a22834-8e96-749d-a69a-c383374c7d07	ATTENDED
01a22834-aa12-72ff-ac35-fe2f5b3cce41	01a22834-58b3-72cb-bde6-db7d8f3045b5	ATTENDED
01a22834-aa12-72ff-ac35-fe2f5b3cce41	01a22834-6110-7425-8762-7ec42b8ee879	ATTENDED
01a22834-aa12-72ff-ac35-fe2f5b3cce41	01a22834-65a5-7e8c-8c68-515b5c68cc92	ATTENDED
01a22834-aa12-72ff-ac35-fe2f5b3cce41	01a22834-61c0-7849-9203-c1f77042fe57	ATTENDED
01a22834-aa12-72ff-ac35-fe2f5b3cce41	01a22834-6706-7ad7-a1d1-358c8f605da4	ATTENDED
01a22834-b116-7775-b650-9fd9bd532ec7	01a22834-67e5-7bee-80ff-441a9e74803c	ATTENDED
01a22834-b116-7775-b650-9fd9bd532ec7	01a22834-58b7-7f2f-93c9-b77bc17ed010	ATTENDED
01a22834-b116-7775-b650-9fd9bd532ec7	01a22834-6187-7c3a-bba2-7f99013b3ae9	APOLOGY
01a22834-b116-7775-b650-9fd9bd532ec7	01a22834-7000-7cee-8151-44cc1090e876	ATTENDED
01a22834-b116-7775-b650-9fd9bd532ec7	01a22834-707e-7675-9dde-b3e12ac376f9	ATTENDED
01a22834-b116-7775-b650-9fd9bd532ec7	01a22834-621d-7a04-addb-5e423b4e65e3	ATTENDED
01a22834-b116-7775-b650-9fd9bd532ec7	01a22834-635b-7a0d-ba68-978263019300	APOLOGY
01a22834-b116-7775-b650-9fd9bd532ec7	01a22834-96a2-73ae-b3f2-1c40f2cda0ae	ATTENDED
01a22834-b116-7775-b650-9fd9bd532ec7	01a22834-8a71-79bd-9e7d-cf1a874ecbbe	ATTENDED
01a22834-b116-7775-b650-9fd9bd532ec7	01a22834-6af5-7390-a73d-0feeafacde52	APOLOGY
01a22834-b116-7775-b650-9fd9bd532ec7	01a22834-a602-79d7-ae04-a2b8de7caecc	ATTENDED
01a22834-b9a9-7e57-b518-ede201e58e6e	01a22834-58b7-7f2f-93c9-b77bc17ed010	ATTENDED
01a22834-b9a9-7e57-b518-ede201e58e6e	01a22834-6187-7c3a-bba2-7f99013b3ae9	ATTENDED
01a22834-b9a9-7e57-b518-ede201e58e6e	01a22834-7000-7cee-8151-44cc1090e876	ATTENDED
01a22834-b9a9-7e57-b518-ede201e58e6e	01a22834-ac47-7a5e-a8a6-5bbd89ab59e8	ATTENDED
01a22834-b9a9-7e57-b518-ede201e58e6e	01a22834-707e-7675-9dde-b3e12ac376f9	ATTENDED
01a22834-b9a9-7e57-b518-ede201e58e6e	01a22834-621d-7a04-addb-5e423b4e65e3	ABSENT
01a22834-b9a9-7e57-b518-ede201e58e6e	01a22834-635b-7a0d-ba68-978263019300	APOLOGY
01a22834-b9a9-7e57-b518-ede201e58e6e	01a22834-96a2-73ae-b3f2-1c40f2cda0ae	ATTENDED
01a22834-b9a9-7e57-b518-ede201e58e6e	01a22834-8a71-79bd-9e7d-cf1a874ecbbe	ATTENDED
01a22834-b9a9-7e57-b518-ede201e58e6e	01a22834-6af5-7390-a73d-0feeafacde52	ATTENDED
01a22834-c58c-7849-a89c-1b118cbf7d22	01a22834-600f-73b1-af10-97811287253f	ATTENDED
01a22834-c58c-7849-a89c-1b118cbf7d22	01a22834-61b2-724b-9877-565b6572be20	ATTENDED
01a22834-c58c-7849-a89c-1b118cbf7d22	01a22834-58b2-75bd-ab02-909ad2c66804	ATTENDED
01a22834-c58c-7849-a89c-1b118cbf7d22	01a22834-6253-786c-b140-affac65452e3	APOLOGY
01a22834-c58c-7849-a89c-1b118cbf7d22	01a22834-60ed-7943-b806-3770a7612888	ATTENDED
01a22834-c58c-7849-a89c-1b118cbf7d22	01a22834-6360-72b5-bee6-0b6281247d88	ATTENDED
01a22834-c58c-7849-a89c-1b118cbf7d22	01a22834-b274-797d-a21c-6c3246781cb5	ABSENT
01a22834-cdee-7054-8ba0-8fe4d676c76d	01a22834-5f4c-740c-8b02-519912951cd8	ABSENT
01a22834-cdee-7054-8ba0-8fe4d676c76d	01a22834-685b-7769-84a3-917da84a53f1	ATTENDED
01a22834-cdee-7054-8ba0-8fe4d676c76d	01a22834-8ebc-7def-a1ae-2ddb7848b7fe	ATTENDED
01a22834-cdee-7054-8ba0-8fe4d676c76d	01a22834-665f-7801-bfba-aa37d4751319	ATTENDED
01a22834-cdee-7054-8ba0-8fe4d676c76d	01a22834-67c3-7a3e-9528-741317c83f31	APOLOGY
01a22834-cdee-7054-8ba0-8fe4d676c76d	01a22834-62b6-7957-bc21-158816e53211	ATTENDED
01a22834-cdee-7054-8ba0-8fe4d676c76d	01a22834-6510-7e39-8abc-9dca17f72b53	ABSENT
01a22834-cdee-7054-8ba0-8fe4d676c76d	01a22834-6366-78a3-b258-bcb3925f3ac8	ATTENDED
01a22834-cdee-7054-8ba0-8fe4d676c76d	01a22834-8e96-749d-a69a-c383374c7d07	ATTENDED
01a22834-cdee-7054-8ba0-8fe4d676c76d	01a22834-58b3-72cb-bde6-db7d8f3045b5	ATTENDED
01a22834-cdee-7054-8ba0-8fe4d676c76d	01a22834-6110-7425-8762-7ec42b8ee879	ATTENDED
01a22834-cdee-7054-8ba0-8fe4d676c76d	01a22834-65a5-7e8c-8c68-515b5c68cc92	ATTENDED
01a22834-cdee-7054-8ba0-8fe4d676c76d	01a22834-61c0-7849-9203-c1f77042fe57	ATTENDED
01a22834-cdee-7054-8ba0-8fe4d676c76d	01a22834-6706-7ad7-a1d1-358c8f605da4	ATTENDED
01a22834-d6aa-7228-923d-378d5de24741	01a22834-5f4c-740c-8b02-519912951cd8	ATTENDED
01a22834-d6aa-7228-923d-378d5de24741	01a22834-685b-7769-84a3-917da84a53f1	APOLOGY
01a22834-d6aa-7228-923d-378d5de24741	01a22834-8ebc-7def-a1ae-2ddb7848b7fe	ATTENDED
01a22834-d6aa-7228-923d-378d5de24741	01a22834-665f-7801-bfba-aa37d4751319	ATTENDED
01a22834-d6aa-7228-923d-378d5de24741	01a22834-62b6-7957-bc21-158816e53211	ATTENDED
01a22834-d6aa-7228-923d-378d5de24741	01a22834-6053-73e0-aa5f-571b348456ae	ATTENDED
01a22834-d6aa-7228-923d-378d5de24741	01a22834-6510-7e39-8abc-9dca17f72b53	APOLOGY
01a22834-d6aa-7228-923d-378d5de24741	01a22834-6366-78a3-b258-bcb3925f3ac8	ATTENDED
01a22834-d6aa-7228-923d-378d5de24741	01a22834-8e96-749d-a69a-c383374c7d07	ATTENDED
01a22834-d6aa-7228-923d-378d5de24741	01a22834-58b3-72cb-bde6-db7d8f3045b5	ATTENDED
01a22834-d6aa-7228-923d-378d5de24741	01a22834-6110-7425-8762-7ec42b8ee879	ATTENDED
01a22834-d6aa-7228-923d-378d5de24741	01a22834-65a5-7e8c-8c68-515b5c68cc92	ATTENDED
01a22834-d6aa-7228-923d-378d5de24741	01a22834-61c0-7849-9203-c1f77042fe57	ATTENDED
01a22834-d6aa-7228-923d-378d5de24741	01a22834-6706-7ad7-a1d1-358c8f605da4	ATTENDED
01a22834-d7d6-7145-9a7c-e4f0a183f6b1	01a22834-600f-73b1-af10-97811287253f	ATTENDED
01a22834-d7d6-7145-9a7c-e4f0a183f6b1	01a22834-61b2-724b-9877-565b6572be20	ATTENDED
01a22834-d7d6-7145-9a7c-e4f0a183f6b1	01a22834-d218-7d85-b63b-851ac0f98e41	ABSENT
01a22834-d7d6-7145-9a7c-e4f0a183f6b1	01a22834-58b2-75bd-ab02-909ad2c66804	ATTENDED
01a22834-d7d6-7145-9a7c-e4f0a183f6b1	01a22834-6253-786c-b140-affac65452e3	ATTENDED
01a22834-d7d6-7145-9a7c-e4f0a183f6b1	01a22834-60ed-7943-b806-3770a7612888	ATTENDED
01a22834-d7d6-7145-9a7c-e4f0a183f6b1	01a22834-6360-72b5-bee6-0b6281247d88	ATTENDED
01a22834-d646-79b5-b617-3b094002be86	01a22834-67e5-7bee-80ff-441a9e74803c	ATTENDED
01a22834-d646-79b5-b617-3b094002be86	01a22834-58b7-7f2f-93c9-b77bc17ed010	ATTENDED
01a22834-d646-79b5-b617-3b094002be86	01a22834-6187-7c3a-bba2-7f99013b3ae9	ATTENDED
01a22834-d646-79b5-b617-3b094002be86	01a22834-7000-7cee-8151-44cc1090e876	ATTENDED
01a22834-d646-79b5-b617-3b094002be86	01a22834-707e-7675-9dde-b3e12ac376f9	ATTENDED
01a22834-d646-79b5-b617-3b094002be86	01a22834-621d-7a04-addb-5e423b4e65e3	ATTENDED
01a22834-d646-79b5-b617-3b094002be86	01a22834-96a2-73ae-b3f2-1c40f2cda0ae	ATTENDED
01a22834-d646-79b5-b617-3b094002be86	01a22834-8a71-79bd-9e7d-cf1a874ecbbe	ATTENDED
01a22834-d646-79b5-b617-3b094002be86	01a22834-6af5-7390-a73d-0feeafacde52	ATTENDED
01a22834-d646-79b5-b617-3b094002be86	01a22834-a602-79d7-ae04-a2b8de7caecc	APOLOGY
01a22834-da3a-706c-a963-5e24720d0dc4	01a22834-7bcc-71cc-81ee-6d3db76d9d8d	ATTENDED
01a22834-da3a-706c-a963-5e24720d0dc4	01a22834-94f3-7a74-85f0-678fd34e4a46	ATTENDED
01a22834-da3a-706c-a963-5e24720d0dc4	01a22834-6669-77d8-97a5-674e04b43cbf	ATTENDED
01a22834-da3a-706c-a963-5e24720d0dc4	01a22834-61f1-7c29-bb4f-e58ec9dc5e38	ATTENDED
01a22834-da3a-706c-a963-5e24720d0dc4	01a22834-58b3-72cb-bde6-db7d8f3045b6	ATTENDED
01a22834-da3a-706c-a963-5e24720d0dc4	01a22834-65f5-75cb-8241-dcb71878a393	ATTENDED
01a22834-da3a-706c-a963-5e24720d0dc4	01a22834-8ccc-77d9-a1d5-235628a2e8d7	ATTENDED
01a22834-da3a-706c-a963-5e24720d0dc4	01a22834-7f1f-7791-82c4-fab549754f65	ATTENDED
01a22834-da3a-706c-a963-5e24720d0dc4	01a22834-d66c-769b-98ee-7ac02224b292	ABSENT
01a22834-da3a-706c-a963-5e24720d0dc4	01a22834-605e-7615-8fea-6421fb5fee12	ATTENDED
01a22834-aa17-71f9-8f3e-dd5b8f041781	01a22834-58b3-72cb-bde6-db7d8f3045b6	ATTENDED
01a22834-aa17-71f9-8f3e-dd5b8f041781	01a22834-65f5-75cb-8241-dcb71878a393	ATTENDED
01a22834-aa17-71f9-8f3e-dd5b8f041781	01a22834-7bcc-71cc-81ee-6d3db76d9d8d	ATTENDED
01a22834-aa17-71f9-8f3e-dd5b8f041781	01a22834-8ccc-77d9-a1d5-235628a2e8d7	ATTENDED
01a22834-aa17-71f9-8f3e-dd5b8f041781	01a22834-94f3-7a74-85f0-678fd34e4a46	ATTENDED
01a22834-aa17-71f9-8f3e-dd5b8f041781	01a22834-6669-77d8-97a5-674e04b43cbf	ATTENDED
01a22834-aa17-71f9-8f3e-dd5b8f041781	01a22834-7f1f-7791-82c4-fab549754f65	ATTENDED
01a22834-aa17-71f9-8f3e-dd5b8f041781	01a22834-605e-7615-8fea-6421fb5fee12	ATTENDED
01a22834-aa17-71f9-8f3e-dd5b8f041781	01a22834-61f1-7c29-bb4f-e58ec9dc5e38	ATTENDED
01a22834-aa17-71f9-8f3e-dd5b8f041781	01a22834-7b47-7135-bfa0-e8983e66c186	ATTENDED
01a22834-aa17-71f9-8f3e-dd5b8f041781	01a22834-6144-7032-9bfc-e770214957fa	ATTENDED
01a22834-aa17-71f9-8f3e-dd5b8f041781	01a22834-71ec-742d-8456-a489584e2b99	ATTENDED
01a22834-aa6b-76b9-ae7c-06f2976ed540	01a22834-63b7-7df0-a178-5e3c929d6828	APOLOGY
01a22834-aa6b-76b9-ae7c-06f2976ed540	01a22834-617d-7b66-b3cc-3de52f5b6fbe	ATTENDED
01a22834-aa6b-76b9-ae7c-06f2976ed540	01a22834-58b2-75bd-ab02-909ad2c66803	ATTENDED
01a22834-aa6b-76b9-ae7c-06f2976ed540	01a22834-6337-7073-a41f-6c354c0aff67	APOLOGY
01a22834-aa6b-76b9-ae7c-06f2976ed540	01a22834-6234-76f1-b3d4-e5eb7da7287c	ATTENDED
01a22834-ae1f-70ca-b707-86936b71281e	01a22834-61b9-73ed-af2f-48c812195bab	ATTENDED
01a22834-ae1f-70ca-b707-86936b71281e	01a22834-a7b0-7c01-b62a-e27debb6a30f	ATTENDED
01a22834-ae1f-70ca-b707-86936b71281e	01a22834-58c1-7c76-937c-f8e65e1618b7	ATTENDED
01a22834-ae1f-70ca-b707-86936b71281e	01a22834-609e-7283-b87e-589e6b48279f	APOLOGY
01a22834-ae1f-70ca-b707-86936b71281e	01a22834-5fec-7aab-9c82-aeb05835653b	APOLOGY
01a22834-ae1f-70ca-b707-86936b71281e	01a22834-87d5-7f4d-b46f-1c07c54b9f10	ATTENDED
01a22834-ae1f-70ca-b707-86936b71281e	01a22834-5dc3-729f-be70-285c73d98031	ATTENDED
01a22834-ae1f-70ca-b707-86936b71281e	01a22834-5e43-7b38-ad12-73d38974cdf6	ATTENDED
01a22834-ae1f-70ca-b707-86936b71281e	01a22834-955c-7487-b4af-5de0999b8ad6	APOLOGY
01a22834-b9a2-7403-b84a-bb23149f42ad	01a22834-7bcc-71cc-81ee-6d3db76d9d8d	ATTENDED
01a22834-b9a2-7403-b84a-bb23149f42ad	01a22834-94f3-7a74-85f0-678fd34e4a46	ATTENDED
01a22834-b9a2-7403-b84a-bb23149f42ad	01a22834-6669-77d8-97a5-674e04b43cbf	ATTENDED
01a22834-b9a2-7403-b84a-bb23149f42ad	01a22834-61f1-7c29-bb4f-e58ec9dc5e38	ATTENDED
01a22834-b9a2-7403-b84a-bb23149f42ad	01a22834-58b3-72cb-bde6-db7d8f3045b6	ATTENDED
01a22834-b9a2-7403-b84a-bb23149f42ad	01a22834-65f5-75cb-8241-dcb71878a393	ATTENDED
01a22834-b9a2-7403-b84a-bb23149f42ad	01a22834-8ccc-77d9-a1d5-235628a2e8d7	ATTENDED
01a22834-b9a2-7403-b84a-bb23149f42ad	01a22834-7f1f-7791-82c4-fab549754f65	ATTENDED
01a22834-b9a2-7403-b84a-bb23149f42ad	01a22834-605e-7615-8fea-6421fb5fee12	ATTENDED
01a22834-b9a2-7403-b84a-bb23149f42ad	01a22834-7b47-7135-bfa0-e8983e66c186	ATTENDED
01a22834-b9a2-7403-b84a-bb23149f42ad	01a22834-6824-7a74-b70d-f0f1ece53441	APOLOGY
01a22834-b9a2-7403-b84a-bb23149f42ad	01a22834-6144-7032-9bfc-e770214957fa	ATTENDED
01a22834-b9a2-7403-b84a-bb23149f42ad	01a22834-71ec-742d-8456-a489584e2b99	ATTENDED
01a22834-bc84-7e3e-8a6d-9dd20f6e9df2	01a22834-884b-795e-80e1-c99e49ddf930	ATTENDED
01a22834-bc84-7e3e-8a6d-9dd20f6e9df2	01a22834-61b9-73ed-af2f-48c812195bab	ABSENT
01a22834-bc84-7e3e-8a6d-9dd20f6e9df2	01a22834-b740-7284-bfe5-7eef62dd8e3d	ATTENDED
01a22834-bc84-7e3e-8a6d-9dd20f6e9df2	01a22834-58c1-7c76-937c-f8e65e1618b7	ATTENDED
01a22834-bc84-7e3e-8a6d-9dd20f6e9df2	01a22834-609e-7283-b87e-589e6b48279f	ATTENDED
01a22834-bc84-7e3e-8a6d-9dd20f6e9df2	01a22834-5fec-7aab-9c82-aeb05835653b	ATTENDED
01a22834-bc84-7e3e-8a6d-9dd20f6e9df2	01a22834-87d5-7f4d-b46f-1c07c54b9f10	ATTENDED
01a22834-bc84-7e3e-8a6d-9dd20f6e9df2	01a22834-5dc3-729f-be70-285c73d98031	ATTENDED
01a22834-bc84-7e3e-8a6d-9dd20f6e9df2	01a22834-5e43-7b38-ad12-73d38974cdf6	ATTENDED
01a22834-bc84-7e3e-8a6d-9dd20f6e9df2	01a22834-955c-7487-b4af-5de0999b8ad6	ATTENDED
01a22834-c59e-7c33-9cde-27fb61c15ed9	01a22834-67e5-7bee-80ff-441a9e74803c	ATTENDED
01a22834-c59e-7c33-9cde-27fb61c15ed9	01a22834-58b7-7f2f-93c9-b77bc17ed010	ATTENDED
01a22834-c59e-7c33-9cde-27fb61c15ed9	01a22834-6187-7c3a-bba2-7f99013b3ae9	ATTENDED
01a22834-c59e-7c33-9cde-27fb61c15ed9	01a22834-7000-7cee-8151-44cc1090e876	ATTENDED
01a22834-c59e-7c33-9cde-27fb61c15ed9	01a22834-707e-7675-9dde-b3e12ac376f9	ATTENDED
01a22834-c59e-7c33-9cde-27fb61c15ed9	01a22834-621d-7a04-addb-5e423b4e65e3	ATTENDED
01a22834-c59e-7c33-9cde-27fb61c15ed9	01a22834-96a2-73ae-b3f2-1c40f2cda0ae	ATTENDED
01a22834-c59e-7c33-9cde-27fb61c15ed9	01a22834-8a71-79bd-9e7d-cf1a874ecbbe	ATTENDED
01a22834-c59e-7c33-9cde-27fb61c15ed9	01a22834-6af5-7390-a73d-0feeafacde52	ATTENDED
01a22834-cdfc-743b-bb5b-7209904d9f33	01a22834-600f-73b1-af10-97811287253f	ATTENDED
01a22834-cdfc-743b-bb5b-7209904d9f33	01a22834-61b2-724b-9877-565b6572be20	APOLOGY
01a22834-cdfc-743b-bb5b-7209904d9f33	01a22834-58b2-75bd-ab02-909ad2c66804	ATTENDED
01a22834-cdfc-743b-bb5b-7209904d9f33	01a22834-6253-786c-b140-affac65452e3	ATTENDED
01a22834-cdfc-743b-bb5b-7209904d9f33	01a22834-60ed-7943-b806-3770a7612888	APOLOGY
01a22834-cdfc-743b-bb5b-7209904d9f33	01a22834-6360-72b5-bee6-0b6281247d88	ATTENDED
01a22834-cdfc-743b-bb5b-7209904d9f33	01a22834-b274-797d-a21c-6c3246781cb5	ABSENT
01a22834-cdef-71e0-a56f-9c9bab0ed979	01a22834-67e5-7bee-80ff-441a9e74803c	ATTENDED
01a22834-cdef-71e0-a56f-9c9bab0ed979	01a22834-58b7-7f2f-93c9-b77bc17ed010	ATTENDED
01a22834-cdef-71e0-a56f-9c9bab0ed979	01a22834-6187-7c3a-bba2-7f99013b3ae9	ATTENDED
01a22834-cdef-71e0-a56f-9c9bab0ed979	01a22834-7000-7cee-8151-44cc1090e876	ATTENDED
01a22834-cdef-71e0-a56f-9c9bab0ed979	01a22834-ac47-7a5e-a8a6-5bbd89ab59e8	APOLOGY
01a22834-cdef-71e0-a56f-9c9bab0ed979	01a22834-707e-7675-9dde-b3e12ac376f9	ATTENDED
01a22834-cdef-71e0-a56f-9c9bab0ed979	01a22834-621d-7a04-addb-5e423b4e65e3	APOLOGY
01a22834-cdef-71e0-a56f-9c9bab0ed979	01a22834-96a2-73ae-b3f2-1c40f2cda0ae	APOLOGY
01a22834-cdef-71e0-a56f-9c9bab0ed979	01a22834-8a71-79bd-9e7d-cf1a874ecbbe	ATTENDED
01a22834-cdef-71e0-a56f-9c9bab0ed979	01a22834-6af5-7390-a73d-0feeafacde52	ATTENDED
01a22834-cdef-71e0-a56f-9c9bab0ed979	01a22834-a602-79d7-ae04-a2b8de7caecc	ABSENT
01a22834-cde2-76af-8632-cf585a681220	01a22834-58b3-72cb-bde6-db7d8f3045b6	ATTENDED
01a22834-cde2-76af-8632-cf585a681220	01a22834-65f5-75cb-8241-dcb71878a393	ATTENDED
01a22834-cde2-76af-8632-cf585a681220	01a22834-7bcc-71cc-81ee-6d3db76d9d8d	ATTENDED
01a22834-cde2-76af-8632-cf585a681220	01a22834-8ccc-77d9-a1d5-235628a2e8d7	ATTENDED
01a22834-cde2-76af-8632-cf585a681220	01a22834-94f3-7a74-85f0-678fd34e4a46	ATTENDED
01a22834-cde2-76af-8632-cf585a681220	01a22834-6669-77d8-97a5-674e04b43cbf	ATTENDED
01a22834-cde2-76af-8632-cf585a681220	01a22834-7f1f-7791-82c4-fab549754f65	ATTENDED
01a22834-cde2-76af-8632-cf585a681220	01a22834-605e-7615-8fea-6421fb5fee12	ATTENDED
01a22834-cde2-76af-8632-cf585a681220	01a22834-61f1-7c29-bb4f-e58ec9dc5e38	ATTENDED
01a22834-cde2-76af-8632-cf585a681220	01a22834-7b47-7135-bfa0-e8983e66c186	ATTENDED
01a22834-cde2-76af-8632-cf585a681220	01a22834-6144-7032-9bfc-e770214957fa	ATTENDED
01a22834-cde2-76af-8632-cf585a681220	01a22834-71ec-742d-8456-a489584e2b99	ATTENDED
01a22834-cddc-7086-8be7-7797af660017	01a22834-884b-795e-80e1-c99e49ddf930	ABSENT
01a22834-cddc-7086-8be7-7797af660017	01a22834-61b9-73ed-af2f-48c812195bab	ATTENDED
01a22834-cddc-7086-8be7-7797af660017	01a22834-58c1-7c76-937c-f8e65e1618b7	ATTENDED
01a22834-cddc-7086-8be7-7797af660017	01a22834-609e-7283-b87e-589e6b48279f	ATTENDED
01a22834-cddc-7086-8be7-7797af660017	01a22834-5fec-7aab-9c82-aeb05835653b	ATTENDED
01a22834-cddc-7086-8be7-7797af660017	01a22834-87d5-7f4d-b46f-1c07c54b9f10	APOLOGY
01a22834-cddc-7086-8be7-7797af660017	01a22834-5dc3-729f-be70-285c73d98031	ATTENDED
01a22834-cddc-7086-8be7-7797af660017	01a22834-5e43-7b38-ad12-73d38974cdf6	ATTENDED
01a22834-cddc-7086-8be7-7797af660017	01a22834-955c-7487-b4af-5de0999b8ad6	ATTENDED
01a22834-d6a5-714c-850c-d885cb88013d	01a22834-884b-795e-80e1-c99e49ddf930	ATTENDED
01a22834-d6a5-714c-850c-d885cb88013d	01a22834-61b9-73ed-af2f-48c812195bab	ATTENDED
01a22834-d6a5-714c-850c-d885cb88013d	01a22834-58c1-7c76-937c-f8e65e1618b7	ATTENDED
01a22834-d6a5-714c-850c-d885cb88013d	01a22834-609e-7283-b87e-589e6b48279f	ATTENDED
01a22834-d6a5-714c-850c-d885cb88013d	01a22834-5fec-7aab-9c82-aeb05835653b	ATTENDED
01a22834-d6a5-714c-850c-d885cb88013d	01a22834-87d5-7f4d-b46f-1c07c54b9f10	ATTENDED
01a22834-d6a5-714c-850c-d885cb88013d	01a22834-5dc3-729f-be70-285c73d98031	ATTENDED
01a22834-d6a5-714c-850c-d885cb88013d	01a22834-5e43-7b38-ad12-73d38974cdf6	ATTENDED
01a22834-d6a5-714c-850c-d885cb88013d	01a22834-955c-7487-b4af-5de0999b8ad6	ATTENDED
01a22834-bb4b-75db-bfd7-1ba233428fd9	01a22834-600f-73b1-af10-97811287253f	ATTENDED
01a22834-bb4b-75db-bfd7-1ba233428fd9	01a22834-61b2-724b-9877-565b6572be20	ATTENDED
01a22834-bb4b-75db-bfd7-1ba233428fd9	01a22834-6429-71eb-b464-cf231577e756	APOLOGY
01a22834-bb4b-75db-bfd7-1ba233428fd9	01a22834-58b2-75bd-ab02-909ad2c66804	ATTENDED
01a22834-bb4b-75db-bfd7-1ba233428fd9	01a22834-6253-786c-b140-affac65452e3	APOLOGY
01a22834-bb4b-75db-bfd7-1ba233428fd9	01a22834-60ed-7943-b806-3770a7612888	APOLOGY
01a22834-bb4b-75db-bfd7-1ba233428fd9	01a22834-6360-72b5-bee6-0b6281247d88	ATTENDED
01a22834-bb4b-75db-bfd7-1ba233428fd9	01a22834-b274-797d-a21c-6c3246781cb5	APOLOGY
01a22834-b9bf-77b0-8fd6-25d55c653aee	01a22834-5f4c-740c-8b02-519912951cd8	ATTENDED
01a22834-b9bf-77b0-8fd6-25d55c653aee	01a22834-685b-7769-84a3-917da84a53f1	ATTENDED
01a22834-b9bf-77b0-8fd6-25d55c653aee	01a22834-8ebc-7def-a1ae-2ddb7848b7fe	ATTENDED
01a22834-b9bf-77b0-8fd6-25d55c653aee	01a22834-665f-7801-bfba-aa37d4751319	ATTENDED
01a22834-b9bf-77b0-8fd6-25d55c653aee	01a22834-67c3-7a3e-9528-741317c83f31	APOLOGY
01a22834-b9bf-77b0-8fd6-25d55c653aee	01a22834-62b6-7957-bc21-158816e53211	ATTENDED
01a22834-b9bf-77b0-8fd6-25d55c653aee	01a22834-6053-73e0-aa5f-571b348456ae	ATTENDED
01a22834-b9bf-77b0-8fd6-25d55c653aee	01a22834-6510-7e39-8abc-9dca17f72b53	ABSENT
01a22834-b9bf-77b0-8fd6-25d55c653aee	01a22834-6366-78a3-b258-bcb3925f3ac8	ATTENDED
01a22834-b9bf-77b0-8fd6-25d55c653aee	01a22834-8e96-749d-a69a-c383374c7d07	ATTENDED
01a22834-b9bf-77b0-8fd6-25d55c653aee	01a22834-58b3-72cb-bde6-db7d8f3045b5	ATTENDED
01a22834-b9bf-77b0-8fd6-25d55c653aee	01a22834-6110-7425-8762-7ec42b8ee879	ATTENDED
01a22834-b9bf-77b0-8fd6-25d55c653aee	01a22834-65a5-7e8c-8c68-515b5c68cc92	ATTENDED
01a22834-b9bf-77b0-8fd6-25d55c653aee	01a22834-61c0-7849-9203-c1f77042fe57	ATTENDED
01a22834-b9bf-77b0-8fd6-25d55c653aee	01a22834-6706-7ad7-a1d1-358c8f605da4	ATTENDED
01a22834-c596-7ad9-b840-740f4f883018	01a22834-58b3-72cb-bde6-db7d8f3045b6	ATTENDED
01a22834-c596-7ad9-b840-740f4f883018	01a22834-65f5-75cb-8241-dcb71878a393	ATTENDED
01a22834-c596-7ad9-b840-740f4f883018	01a22834-7bcc-71cc-81ee-6d3db76d9d8d	ATTENDED
01a22834-c596-7ad9-b840-740f4f883018	01a22834-8ccc-77d9-a1d5-235628a2e8d7	ATTENDED
01a22834-c596-7ad9-b840-740f4f883018	01a22834-94f3-7a74-85f0-678fd34e4a46	ATTENDED
01a22834-c596-7ad9-b840-740f4f883018	01a22834-6669-77d8-97a5-674e04b43cbf	ATTENDED
01a22834-c596-7ad9-b840-740f4f883018	01a22834-7f1f-7791-82c4-fab549754f65	ATTENDED
01a22834-c596-7ad9-b840-740f4f883018	01a22834-605e-7615-8fea-6421fb5fee12	ATTENDED
01a22834-c596-7ad9-b840-740f4f883018	01a22834-61f1-7c29-bb4f-e58ec9dc5e38	ATTENDED
01a22834-c596-7ad9-b840-740f4f883018	01a22834-7b47-7135-bfa0-e8983e66c186	ATTENDED
01a22834-c596-7ad9-b840-740f4f883018	01a22834-6144-7032-9bfc-e770214957fa	ATTENDED
01a22834-c596-7ad9-b840-740f4f883018	01a22834-71ec-742d-8456-a489584e2b99	ATTENDED
01a22834-c587-7eeb-8c14-cc1abb887397	01a22834-884b-795e-80e1-c99e49ddf930	ATTENDED
01a22834-c587-7eeb-8c14-cc1abb887397	01a22834-61b9-73ed-af2f-48c812195bab	APOLOGY
01a22834-c587-7eeb-8c14-cc1abb887397	01a22834-58c1-7c76-937c-f8e65e1618b7	ATTENDED
01a22834-c587-7eeb-8c14-cc1abb887397	01a22834-609e-7283-b87e-589e6b48279f	ATTENDED
01a22834-c587-7eeb-8c14-cc1abb887397	01a22834-5fec-7aab-9c82-aeb05835653b	ATTENDED
01a22834-c587-7eeb-8c14-cc1abb887397	01a22834-87d5-7f4d-b46f-1c07c54b9f10	ATTENDED
01a22834-c587-7eeb-8c14-cc1abb887397	01a22834-5dc3-729f-be70-285c73d98031	ATTENDED
01a22834-c587-7eeb-8c14-cc1abb887397	01a22834-5e43-7b38-ad12-73d38974cdf6	ATTENDED
01a22834-c587-7eeb-8c14-cc1abb887397	01a22834-955c-7487-b4af-5de0999b8ad6	ATTENDED
01a22834-c5f1-70a3-8403-efdef0b78c69	01a22834-5f4c-740c-8b02-519912951cd8	ATTENDED
01a22834-c5f1-70a3-8403-efdef0b78c69	01a22834-685b-7769-84a3-917da84a53f1	ATTENDED
01a22834-c5f1-70a3-8403-efdef0b78c69	01a22834-8ebc-7def-a1ae-2ddb7848b7fe	ATTENDED
01a22834-c5f1-70a3-8403-efdef0b78c69	01a22834-665f-7801-bfba-aa37d4751319	ATTENDED
01a22834-c5f1-70a3-8403-efdef0b78c69	01a22834-62b6-7957-bc21-158816e53211	APOLOGY
01a22834-c5f1-70a3-8403-efdef0b78c69	01a22834-6053-73e0-aa5f-571b348456ae	APOLOGY
01a22834-c5f1-70a3-8403-efdef0b78c69	01a22834-6510-7e39-8abc-9dca17f72b53	APOLOGY
01a22834-c5f1-70a3-8403-efdef0b78c69	01a22834-6366-78a3-b258-bcb3925f3ac8	ATTENDED
01a22834-c5f1-70a3-8403-efdef0b78c69	01a22834-8e96-749d-a69a-c383374c7d07	ATTENDED
01a22834-c5f1-70a3-8403-efdef0b78c69	01a22834-58b3-72cb-bde6-db7d8f3045b5	ATTENDED
01a22834-c5f1-70a3-8403-efdef0b78c69	01a22834-6110-7425-8762-7ec42b8ee879	ATTENDED
01a22834-c5f1-70a3-8403-efdef0b78c69	01a22834-65a5-7e8c-8c68-515b5c68cc92	ATTENDED
01a22834-c5f1-70a3-8403-efdef0b78c69	01a22834-61c0-7849-9203-c1f77042fe57	ATTENDED
01a22834-c5f1-70a3-8403-efdef0b78c69	01a22834-6706-7ad7-a1d1-358c8f605da4	ATTENDED
01a22834-de95-7cce-bdee-e08e9da2598a	01a22834-884b-795e-80e1-c99e49ddf930	ATTENDED
01a22834-de95-7cce-bdee-e08e9da2598a	01a22834-61b9-73ed-af2f-48c812195bab	ATTENDED
01a22834-de95-7cce-bdee-e08e9da2598a	01a22834-58c1-7c76-937c-f8e65e1618b7	ATTENDED
01a22834-de95-7cce-bdee-e08e9da2598a	01a22834-609e-7283-b87e-589e6b48279f	ATTENDED
01a22834-de95-7cce-bdee-e08e9da2598a	01a22834-5fec-7aab-9c82-aeb05835653b	ATTENDED
01a22834-de95-7cce-bdee-e08e9da2598a	01a22834-87d5-7f4d-b46f-1c07c54b9f10	ATTENDED
01a22834-de95-7cce-bdee-e08e9da2598a	01a22834-5dc3-729f-be70-285c73d98031	ATTENDED
01a22834-de95-7cce-bdee-e08e9da2598a	01a22834-5e43-7b38-ad12-73d38974cdf6	APOLOGY
01a22834-de95-7cce-bdee-e08e9da2598a	01a22834-955c-7487-b4af-5de0999b8ad6	ATTENDED
01a22834-da3a-706c-a963-5e24720d0dc4	01a22834-7b47-7135-bfa0-e8983e66c186	ATTENDED
01a22834-da3a-706c-a963-5e24720d0dc4	01a22834-6144-7032-9bfc-e770214957fa	ATTENDED
01a22834-da3a-706c-a963-5e24720d0dc4	01a22834-71ec-742d-8456-a489584e2b99	ATTENDED
01a22834-de8f-7358-8c55-274d8330b75f	01a22834-7bcc-71cc-81ee-6d3db76d9d8d	ATTENDED
01a22834-de8f-7358-8c55-274d8330b75f	01a22834-94f3-7a74-85f0-678fd34e4a46	ATTENDED
01a22834-de8f-7358-8c55-274d8330b75f	01a22834-6669-77d8-97a5-674e04b43cbf	ATTENDED
01a22834-de8f-7358-8c55-274d8330b75f	01a22834-61f1-7c29-bb4f-e58ec9dc5e38	ATTENDED
01a22834-de8f-7358-8c55-274d8330b75f	01a22834-58b3-72cb-bde6-db7d8f3045b6	ATTENDED
01a22834-de8f-7358-8c55-274d8330b75f	01a22834-65f5-75cb-8241-dcb71878a393	ATTENDED
01a22834-de8f-7358-8c55-274d8330b75f	01a22834-8ccc-77d9-a1d5-235628a2e8d7	ATTENDED
01a22834-de8f-7358-8c55-274d8330b75f	01a22834-7f1f-7791-82c4-fab549754f65	APOLOGY
01a22834-de8f-7358-8c55-274d8330b75f	01a22834-d66c-769b-98ee-7ac02224b292	ATTENDED
01a22834-de8f-7358-8c55-274d8330b75f	01a22834-605e-7615-8fea-6421fb5fee12	ATTENDED
01a22834-de8f-7358-8c55-274d8330b75f	01a22834-7b47-7135-bfa0-e8983e66c186	ATTENDED
01a22834-de8f-7358-8c55-274d8330b75f	01a22834-6144-7032-9bfc-e770214957fa	ATTENDED
01a22834-de8f-7358-8c55-274d8330b75f	01a22834-71ec-742d-8456-a489584e2b99	ATTENDED
01a22834-decd-79e6-aedf-a8dc3a957ccb	01a22834-600f-73b1-af10-97811287253f	ATTENDED
01a22834-decd-79e6-aedf-a8dc3a957ccb	01a22834-d218-7d85-b63b-851ac0f98e41	ATTENDED
01a22834-decd-79e6-aedf-a8dc3a957ccb	01a22834-58b2-75bd-ab02-909ad2c66804	ATTENDED
01a22834-decd-79e6-aedf-a8dc3a957ccb	01a22834-6253-786c-b140-affac65452e3	ATTENDED
01a22834-decd-79e6-aedf-a8dc3a957ccb	01a22834-60ed-7943-b806-3770a7612888	ATTENDED
01a22834-decd-79e6-aedf-a8dc3a957ccb	01a22834-6360-72b5-bee6-0b6281247d88	ATTENDED
01a22834-decd-79e6-aedf-a8dc3a957ccb	01a22834-b274-797d-a21c-6c3246781cb5	ABSENT
01a22834-df46-7527-b3ae-4e090873084d	01a22834-67e5-7bee-80ff-441a9e74803c	ATTENDED
01a22834-df46-7527-b3ae-4e090873084d	01a22834-58b7-7f2f-93c9-b77bc17ed010	ATTENDED
01a22834-df46-7527-b3ae-4e090873084d	01a22834-6187-7c3a-bba2-7f99013b3ae9	ABSENT
01a22834-df46-7527-b3ae-4e090873084d	01a22834-7000-7cee-8151-44cc1090e876	ATTENDED
01a22834-df46-7527-b3ae-4e090873084d	01a22834-707e-7675-9dde-b3e12ac376f9	ATTENDED
01a22834-df46-7527-b3ae-4e090873084d	01a22834-621d-7a04-addb-5e423b4e65e3	ATTENDED
01a22834-df46-7527-b3ae-4e090873084d	01a22834-96a2-73ae-b3f2-1c40f2cda0ae	ATTENDED
01a22834-df46-7527-b3ae-4e090873084d	01a22834-8a71-79bd-9e7d-cf1a874ecbbe	ATTENDED
01a22834-df46-7527-b3ae-4e090873084d	01a22834-6af5-7390-a73d-0feeafacde52	ATTENDED
01a22834-de8e-7e96-869a-4c83d74b263c	01a22834-5f4c-740c-8b02-519912951cd8	APOLOGY
01a22834-de8e-7e96-869a-4c83d74b263c	01a22834-685b-7769-84a3-917da84a53f1	ATTENDED
01a22834-de8e-7e96-869a-4c83d74b263c	01a22834-8ebc-7def-a1ae-2ddb7848b7fe	APOLOGY
01a22834-de8e-7e96-869a-4c83d74b263c	01a22834-665f-7801-bfba-aa37d4751319	ATTENDED
01a22834-de8e-7e96-869a-4c83d74b263c	01a22834-62b6-7957-bc21-158816e53211	ATTENDED
01a22834-de8e-7e96-869a-4c83d74b263c	01a22834-6053-73e0-aa5f-571b348456ae	ATTENDED
01a22834-de8e-7e96-869a-4c83d74b263c	01a22834-6366-78a3-b258-bcb3925f3ac8	ATTENDED
01a22834-de8e-7e96-869a-4c83d74b263c	01a22834-8e96-749d-a69a-c383374c7d07	APOLOGY
01a22834-de8e-7e96-869a-4c83d74b263c	01a22834-58b3-72cb-bde6-db7d8f3045b5	ATTENDED
01a22834-de8e-7e96-869a-4c83d74b263c	01a22834-6110-7425-8762-7ec42b8ee879	ATTENDED
01a22834-de8e-7e96-869a-4c83d74b263c	01a22834-65a5-7e8c-8c68-515b5c68cc92	APOLOGY
01a22834-de8e-7e96-869a-4c83d74b263c	01a22834-61c0-7849-9203-c1f77042fe57	ATTENDED
01a22834-de8e-7e96-869a-4c83d74b263c	01a22834-6706-7ad7-a1d1-358c8f605da4	ATTENDED
01a22834-e609-7619-a7a6-15026e8e3206	01a22834-600f-73b1-af10-97811287253f	ATTENDED
01a22834-e609-7619-a7a6-15026e8e3206	01a22834-61b2-724b-9877-565b6572be20	ATTENDED
01a22834-e609-7619-a7a6-15026e8e3206	01a22834-d218-7d85-b63b-851ac0f98e41	ABSENT
01a22834-e609-7619-a7a6-15026e8e3206	01a22834-58b2-75bd-ab02-909ad2c66804	ATTENDED
01a22834-e609-7619-a7a6-15026e8e3206	01a22834-6253-786c-b140-affac65452e3	ATTENDED
01a22834-e609-7619-a7a6-15026e8e3206	01a22834-60ed-7943-b806-3770a7612888	ATTENDED
01a22834-e609-7619-a7a6-15026e8e3206	01a22834-6360-72b5-bee6-0b6281247d88	ATTENDED
01a22834-e609-7619-a7a6-15026e8e3206	01a22834-b274-797d-a21c-6c3246781cb5	APOLOGY
01a22834-e667-78ef-9e3b-bd89e3776bf2	01a22834-58b7-7f2f-93c9-b77bc17ed010	ATTENDED
01a22834-e667-78ef-9e3b-bd89e3776bf2	01a22834-6187-7c3a-bba2-7f99013b3ae9	ATTENDED
01a22834-e667-78ef-9e3b-bd89e3776bf2	01a22834-7000-7cee-8151-44cc1090e876	ATTENDED
01a22834-e667-78ef-9e3b-bd89e3776bf2	01a22834-707e-7675-9dde-b3e12ac376f9	ATTENDED
01a22834-e667-78ef-9e3b-bd89e3776bf2	01a22834-621d-7a04-addb-5e423b4e65e3	ATTENDED
01a22834-e667-78ef-9e3b-bd89e3776bf2	01a22834-96a2-73ae-b3f2-1c40f2cda0ae	APOLOGY
01a22834-e667-78ef-9e3b-bd89e3776bf2	01a22834-8a71-79bd-9e7d-cf1a874ecbbe	ATTENDED
01a22834-e667-78ef-9e3b-bd89e3776bf2	01a22834-6af5-7390-a73d-0feeafacde52	ATTENDED
01a22834-e667-78ef-9e3b-bd89e3776bf2	01a22834-a602-79d7-ae04-a2b8de7caecc	APOLOGY
01a22834-e66a-7385-9881-532d5e016806	01a22834-884b-795e-80e1-c99e49ddf930	ATTENDED
01a22834-e66a-7385-9881-532d5e016806	01a22834-61b9-73ed-af2f-48c812195bab	ATTENDED
01a22834-e66a-7385-9881-532d5e016806	01a22834-58c1-7c76-937c-f8e65e1618b7	ATTENDED
01a22834-e66a-7385-9881-532d5e016806	01a22834-609e-7283-b87e-589e6b48279f	ATTENDED
01a22834-e66a-7385-9881-532d5e016806	01a22834-5fec-7aab-9c82-aeb05835653b	APOLOGY
01a22834-e66a-7385-9881-532d5e016806	01a22834-87d5-7f4d-b46f-1c07c54b9f10	ATTENDED
01a22834-e66a-7385-9881-532d5e016806	01a22834-5dc3-729f-be70-285c73d98031	ATTENDED
01a22834-e66a-7385-9881-532d5e016806	01a22834-5e43-7b38-ad12-73d38974cdf6	ATTENDED
01a22834-e66a-7385-9881-532d5e016806	01a22834-955c-7487-b4af-5de0999b8ad6	ATTENDED
01a22834-e604-7e09-a6d5-03a25450c4d1	01a22834-58b3-72cb-bde6-db7d8f3045b6	ATTENDED
01a22834-e604-7e09-a6d5-03a25450c4d1	01a22834-65f5-75cb-8241-dcb71878a393	ATTENDED
01a22834-e604-7e09-a6d5-03a25450c4d1	01a22834-7bcc-71cc-81ee-6d3db76d9d8d	ATTENDED
01a22834-e604-7e09-a6d5-03a25450c4d1	01a22834-8ccc-77d9-a1d5-235628a2e8d7	ATTENDED
01a22834-e604-7e09-a6d5-03a25450c4d1	01a22834-94f3-7a74-85f0-678fd34e4a46	ATTENDED
01a22834-e604-7e09-a6d5-03a25450c4d1	01a22834-6669-77d8-97a5-674e04b43cbf	APOLOGY
01a22834-e604-7e09-a6d5-03a25450c4d1	01a22834-7f1f-7791-82c4-fab549754f65	ATTENDED
01a22834-e604-7e09-a6d5-03a25450c4d1	01a22834-605e-7615-8fea-6421fb5fee12	ATTENDED
01a22834-e604-7e09-a6d5-03a25450c4d1	01a22834-61f1-7c29-bb4f-e58ec9dc5e38	ATTENDED
01a22834-e604-7e09-a6d5-03a25450c4d1	01a22834-7b47-7135-bfa0-e8983e66c186	ATTENDED
01a22834-e604-7e09-a6d5-03a25450c4d1	01a22834-6144-7032-9bfc-e770214957fa	ATTENDED
01a22834-e604-7e09-a6d5-03a25450c4d1	01a22834-71ec-742d-8456-a489584e2b99	ATTENDED
01a22834-e5f9-70bc-8a46-1e668419908f	01a22834-5f4c-740c-8b02-519912951cd8	ATTENDED
01a22834-e5f9-70bc-8a46-1e668419908f	01a22834-685b-7769-84a3-917da84a53f1	ATTENDED
01a22834-e5f9-70bc-8a46-1e668419908f	01a22834-8ebc-7def-a1ae-2ddb7848b7fe	ATTENDED
01a22834-e5f9-70bc-8a46-1e668419908f	01a22834-665f-7801-bfba-aa37d4751319	ATTENDED
01a22834-e5f9-70bc-8a46-1e668419908f	01a22834-62b6-7957-bc21-158816e53211	ATTENDED
01a22834-e5f9-70bc-8a46-1e668419908f	01a22834-6053-73e0-aa5f-571b348456ae	APOLOGY
01a22834-e5f9-70bc-8a46-1e668419908f	01a22834-6510-7e39-8abc-9dca17f72b53	ABSENT
01a22834-e5f9-70bc-8a46-1e668419908f	01a22834-6366-78a3-b258-bcb3925f3ac8	ATTENDED
01a22834-e5f9-70bc-8a46-1e668419908f	01a22834-8e96-749d-a69a-c383374c7d07	ATTENDED
01a22834-e5f9-70bc-8a46-1e668419908f	01a22834-58b3-72cb-bde6-db7d8f3045b5	ATTENDED
01a22834-e5f9-70bc-8a46-1e668419908f	01a22834-6110-7425-8762-7ec42b8ee879	ATTENDED
01a22834-e5f9-70bc-8a46-1e668419908f	01a22834-65a5-7e8c-8c68-515b5c68cc92	ATTENDED
01a22834-e5f9-70bc-8a46-1e668419908f	01a22834-61c0-7849-9203-c1f77042fe57	ATTENDED
01a22834-e5f9-70bc-8a46-1e668419908f	01a22834-6706-7ad7-a1d1-358c8f605da4	ATTENDED
01a22834-ec16-73dd-ac31-d99433412c81	01a22834-600f-73b1-af10-97811287253f	ATTENDED
01a22834-ec16-73dd-ac31-d99433412c81	01a22834-61b2-724b-9877-565b6572be20	ATTENDED
01a22834-ec16-73dd-ac31-d99433412c81	01a22834-58b2-75bd-ab02-909ad2c66804	ATTENDED
01a22834-ec16-73dd-ac31-d99433412c81	01a22834-6253-786c-b140-affac65452e3	ATTENDED
01a22834-ec16-73dd-ac31-d99433412c81	01a22834-60ed-7943-b806-3770a7612888	ATTENDED
01a22834-ec16-73dd-ac31-d99433412c81	01a22834-6360-72b5-bee6-0b6281247d88	ATTENDED
01a22834-ec16-73dd-ac31-d99433412c81	01a22834-b274-797d-a21c-6c3246781cb5	APOLOGY
01a22834-ec20-75dd-bb2c-602fe1841135	01a22834-7bcc-71cc-81ee-6d3db76d9d8d	ATTENDED
01a22834-ec20-75dd-bb2c-602fe1841135	01a22834-94f3-7a74-85f0-678fd34e4a46	ATTENDED
01a22834-ec20-75dd-bb2c-602fe1841135	01a22834-6669-77d8-97a5-674e04b43cbf	ATTENDED
01a22834-ec20-75dd-bb2c-602fe1841135	01a22834-61f1-7c29-bb4f-e58ec9dc5e38	ATTENDED
01a22834-ec20-75dd-bb2c-602fe1841135	01a22834-58b3-72cb-bde6-db7d8f3045b6	ATTENDED
01a22834-ec20-75dd-bb2c-602fe1841135	01a22834-65f5-75cb-8241-dcb71878a393	ATTENDED
01a22834-ec20-75dd-bb2c-602fe1841135	01a22834-8ccc-77d9-a1d5-235628a2e8d7	ATTENDED
01a22834-ec20-75dd-bb2c-602fe1841135	01a22834-7f1f-7791-82c4-fab549754f65	ATTENDED
01a22834-ec20-75dd-bb2c-602fe1841135	01a22834-d66c-769b-98ee-7ac02224b292	ABSENT
01a22834-ec20-75dd-bb2c-602fe1841135	01a22834-605e-7615-8fea-6421fb5fee12	ATTENDED
01a22834-ec20-75dd-bb2c-602fe1841135	01a22834-7b47-7135-bfa0-e8983e66c186	ATTENDED
01a22834-ec20-75dd-bb2c-602fe1841135	01a22834-6144-7032-9bfc-e770214957fa	ATTENDED
01a22834-ec20-75dd-bb2c-602fe1841135	01a22834-71ec-742d-8456-a489584e2b99	ATTENDED
01a22834-ecc3-7a8e-b797-e5de83006fb4	01a22834-67e5-7bee-80ff-441a9e74803c	ATTENDED
01a22834-ecc3-7a8e-b797-e5de83006fb4	01a22834-58b7-7f2f-93c9-b77bc17ed010	ATTENDED
01a22834-ecc3-7a8e-b797-e5de83006fb4	01a22834-6187-7c3a-bba2-7f99013b3ae9	ATTENDED
01a22834-ecc3-7a8e-b797-e5de83006fb4	01a22834-7000-7cee-8151-44cc1090e876	ATTENDED
01a22834-ecc3-7a8e-b797-e5de83006fb4	01a22834-707e-7675-9dde-b3e12ac376f9	ATTENDED
01a22834-ecc3-7a8e-b797-e5de83006fb4	01a22834-621d-7a04-addb-5e423b4e65e3	ATTENDED
01a22834-ecc3-7a8e-b797-e5de83006fb4	01a22834-96a2-73ae-b3f2-1c40f2cda0ae	ATTENDED
01a22834-ecc3-7a8e-b797-e5de83006fb4	01a22834-8a71-79bd-9e7d-cf1a874ecbbe	APOLOGY
01a22834-ecc3-7a8e-b797-e5de83006fb4	01a22834-6af5-7390-a73d-0feeafacde52	APOLOGY
01a22834-ecc3-7a8e-b797-e5de83006fb4	01a22834-a602-79d7-ae04-a2b8de7caecc	APOLOGY
01a22834-f750-7eff-a694-6000ded54869	01a22834-884b-795e-80e1-c99e49ddf930	ATTENDED
01a22834-f750-7eff-a694-6000ded54869	01a22834-61b9-73ed-af2f-48c812195bab	APOLOGY
01a22834-f750-7eff-a694-6000ded54869	01a22834-58c1-7c76-937c-f8e65e1618b7	ATTENDED
01a22834-f750-7eff-a694-6000ded54869	01a22834-609e-7283-b87e-589e6b48279f	ATTENDED
01a22834-f750-7eff-a694-6000ded54869	01a22834-5fec-7aab-9c82-aeb05835653b	APOLOGY
01a22834-f750-7eff-a694-6000ded54869	01a22834-87d5-7f4d-b46f-1c07c54b9f10	ATTENDED
01a22834-f750-7eff-a694-6000ded54869	01a22834-5dc3-729f-be70-285c73d98031	APOLOGY
01a22834-f750-7eff-a694-6000ded54869	01a22834-5e43-7b38-ad12-73d38974cdf6	APOLOGY
01a22834-f750-7eff-a694-6000ded54869	01a22834-955c-7487-b4af-5de0999b8ad6	ATTENDED
01a22834-f7f3-701b-aa83-9ccf6d051502	01a22834-58b3-72cb-bde6-db7d8f3045b6	ATTENDED
01a22834-f7f3-701b-aa83-9ccf6d051502	01a22834-65f5-75cb-8241-dcb71878a393	ATTENDED
01a22834-f7f3-701b-aa83-9ccf6d051502	01a22834-7bcc-71cc-81ee-6d3db76d9d8d	ATTENDED
01a22834-f7f3-701b-aa83-9ccf6d051502	01a22834-8ccc-77d9-a1d5-235628a2e8d7	ATTENDED
01a22834-f7f3-701b-aa83-9ccf6d051502	01a22834-94f3-7a74-85f0-678fd34e4a46	ATTENDED
01a22834-f7f3-701b-aa83-9ccf6d051502	01a22834-6669-77d8-97a5-674e04b43cbf	ATTENDED
01a22834-f7f3-701b-aa83-9ccf6d051502	01a22834-7f1f-7791-82c4-fab549754f65	ATTENDED
01a22834-f7f3-701b-aa83-9ccf6d051502	01a22834-605e-7615-8fea-6421fb5fee12	ATTENDED
01a22834-f7f3-701b-aa83-9ccf6d051502	01a22834-61f1-7c29-bb4f-e58ec9dc5e38	ATTENDED
01a22834-f7f3-701b-aa83-9ccf6d051502	01a22834-7b47-7135-bfa0-e8983e66c186	ATTENDED
01a22834-f7f3-701b-aa83-9ccf6d051502	01a22834-6144-7032-9bfc-e770214957fa	ATTENDED
01a22834-f7f3-701b-aa83-9ccf6d051502	01a22834-71ec-742d-8456-a489584e2b99	ATTENDED
01a22834-ec30-7c21-a4c6-8e1c8e10589e	01a22834-884b-795e-80e1-c99e49ddf930	APOLOGY
01a22834-ec30-7c21-a4c6-8e1c8e10589e	01a22834-61b9-73ed-af2f-48c812195bab	ATTENDED
01a22834-ec30-7c21-a4c6-8e1c8e10589e	01a22834-58c1-7c76-937c-f8e65e1618b7	ATTENDED
01a22834-ec30-7c21-a4c6-8e1c8e10589e	01a22834-609e-7283-b87e-589e6b48279f	ATTENDED
01a22834-ec30-7c21-a4c6-8e1c8e10589e	01a22834-5fec-7aab-9c82-aeb05835653b	ATTENDED
01a22834-ec30-7c21-a4c6-8e1c8e10589e	01a22834-87d5-7f4d-b46f-1c07c54b9f10	ATTENDED
01a22834-ec30-7c21-a4c6-8e1c8e10589e	01a22834-5e43-7b38-ad12-73d38974cdf6	APOLOGY
01a22834-ec30-7c21-a4c6-8e1c8e10589e	01a22834-955c-7487-b4af-5de0999b8ad6	ATTENDED
01a22834-ec14-7ccc-960a-de499a7f0da9	01a22834-5f4c-740c-8b02-519912951cd8	ATTENDED
01a22834-ec14-7ccc-960a-de499a7f0da9	01a22834-685b-7769-84a3-917da84a53f1	ATTENDED
01a22834-ec14-7ccc-960a-de499a7f0da9	01a22834-8ebc-7def-a1ae-2ddb7848b7fe	ATTENDED
01a22834-ec14-7ccc-960a-de499a7f0da9	01a22834-665f-7801-bfba-aa37d4751319	ATTENDED
01a22834-ec14-7ccc-960a-de499a7f0da9	01a22834-62b6-7957-bc21-158816e53211	ATTENDED
01a22834-ec14-7ccc-960a-de499a7f0da9	01a22834-6053-73e0-aa5f-571b348456ae	ATTENDED
01a22834-ec14-7ccc-960a-de499a7f0da9	01a22834-6510-7e39-8abc-9dca17f72b53	APOLOGY
01a22834-ec14-7ccc-960a-de499a7f0da9	01a22834-6366-78a3-b258-bcb3925f3ac8	ATTENDED
01a22834-ec14-7ccc-960a-de499a7f0da9	01a22834-8e96-749d-a69a-c383374c7d07	ATTENDED
01a22834-ec14-7ccc-960a-de499a7f0da9	01a22834-58b3-72cb-bde6-db7d8f3045b5	ATTENDED
01a22834-ec14-7ccc-960a-de499a7f0da9	01a22834-6110-7425-8762-7ec42b8ee879	APOLOGY
01a22834-ec14-7ccc-960a-de499a7f0da9	01a22834-65a5-7e8c-8c68-515b5c68cc92	ATTENDED
01a22834-ec14-7ccc-960a-de499a7f0da9	01a22834-61c0-7849-9203-c1f77042fe57	APOLOGY
01a22834-ec14-7ccc-960a-de499a7f0da9	01a22834-6706-7ad7-a1d1-358c8f605da4	ATTENDED
01a22834-f17e-75cc-984f-2e54589bdb27	01a22834-600f-73b1-af10-97811287253f	ATTENDED
01a22834-f17e-75cc-984f-2e54589bdb27	01a22834-61b2-724b-9877-565b6572be20	ATTENDED
01a22834-f17e-75cc-984f-2e54589bdb27	01a22834-58b2-75bd-ab02-909ad2c66804	ATTENDED
01a22834-f17e-75cc-984f-2e54589bdb27	01a22834-6253-786c-b140-affac65452e3	ATTENDED
01a22834-f17e-75cc-984f-2e54589bdb27	01a22834-60ed-7943-b806-3770a7612888	ATTENDED
01a22834-f17e-75cc-984f-2e54589bdb27	01a22834-6360-72b5-bee6-0b6281247d88	ATTENDED
01a22834-f17e-75cc-984f-2e54589bdb27	01a22834-b274-797d-a21c-6c3246781cb5	APOLOGY
01a22834-f18a-7710-912d-5e07ab04aee7	01a22834-5f4c-740c-8b02-519912951cd8	ATTENDED
01a22834-f18a-7710-912d-5e07ab04aee7	01a22834-685b-7769-84a3-917da84a53f1	ATTENDED
01a22834-f18a-7710-912d-5e07ab04aee7	01a22834-8ebc-7def-a1ae-2ddb7848b7fe	ATTENDED
01a22834-f18a-7710-912d-5e07ab04aee7	01a22834-665f-7801-bfba-aa37d4751319	ATTENDED
01a22834-f18a-7710-912d-5e07ab04aee7	01a22834-62b6-7957-bc21-158816e53211	ATTENDED
01a22834-f18a-7710-912d-5e07ab04aee7	01a22834-6053-73e0-aa5f-571b348456ae	ATTENDED
01a22834-f18a-7710-912d-5e07ab04aee7	01a22834-6510-7e39-8abc-9dca17f72b53	APOLOGY
01a22834-f18a-7710-912d-5e07ab04aee7	01a22834-6366-78a3-b258-bcb3925f3ac8	ATTENDED
01a22834-f18a-7710-912d-5e07ab04aee7	01a22834-8e96-749d-a69a-c383374c7d07	ATTENDED
01a22834-f18a-7710-912d-5e07ab04aee7	01a22834-58b3-72cb-bde6-db7d8f3045b5	ATTENDED
01a22834-f18a-7710-912d-5e07ab04aee7	01a22834-6110-7425-8762-7ec42b8ee879	ATTENDED
01a22834-f18a-7710-912d-5e07ab04aee7	01a22834-65a5-7e8c-8c68-515b5c68cc92	ATTENDED
01a22834-f18a-7710-912d-5e07ab04aee7	01a22834-61c0-7849-9203-c1f77042fe57	ATTENDED
01a22834-f18a-7710-912d-5e07ab04aee7	01a22834-6706-7ad7-a1d1-358c8f605da4	ATTENDED
01a22834-f1e7-7ca5-8e74-3ea22a81ab07	01a22834-884b-795e-80e1-c99e49ddf930	ATTENDED
01a22834-f1e7-7ca5-8e74-3ea22a81ab07	01a22834-61b9-73ed-af2f-48c812195bab	ATTENDED
01a22834-f1e7-7ca5-8e74-3ea22a81ab07	01a22834-58c1-7c76-937c-f8e65e1618b7	ATTENDED
01a22834-f1e7-7ca5-8e74-3ea22a81ab07	01a22834-609e-7283-b87e-589e6b48279f	ATTENDED
01a22834-f1e7-7ca5-8e74-3ea22a81ab07	01a22834-5fec-7aab-9c82-aeb05835653b	ATTENDED
01a22834-f1e7-7ca5-8e74-3ea22a81ab07	01a22834-87d5-7f4d-b46f-1c07c54b9f10	ATTENDED
01a22834-f1e7-7ca5-8e74-3ea22a81ab07	01a22834-5dc3-729f-be70-285c73d98031	ATTENDED
01a22834-f1e7-7ca5-8e74-3ea22a81ab07	01a22834-5e43-7b38-ad12-73d38974cdf6	APOLOGY
01a22834-f1e7-7ca5-8e74-3ea22a81ab07	01a22834-955c-7487-b4af-5de0999b8ad6	ATTENDED
01a22834-f1e6-7f27-9668-1ab9d3172d9d	01a22834-67e5-7bee-80ff-441a9e74803c	ATTENDED
01a22834-f1e6-7f27-9668-1ab9d3172d9d	01a22834-58b7-7f2f-93c9-b77bc17ed010	ATTENDED
01a22834-f1e6-7f27-9668-1ab9d3172d9d	01a22834-6187-7c3a-bba2-7f99013b3ae9	ATTENDED
01a22834-f1e6-7f27-9668-1ab9d3172d9d	01a22834-7000-7cee-8151-44cc1090e876	ATTENDED
01a22834-f1e6-7f27-9668-1ab9d3172d9d	01a22834-707e-7675-9dde-b3e12ac376f9	APOLOGY
01a22834-f1e6-7f27-9668-1ab9d3172d9d	01a22834-621d-7a04-addb-5e423b4e65e3	ATTENDED
01a22834-f1e6-7f27-9668-1ab9d3172d9d	01a22834-96a2-73ae-b3f2-1c40f2cda0ae	ATTENDED
01a22834-f1e6-7f27-9668-1ab9d3172d9d	01a22834-8a71-79bd-9e7d-cf1a874ecbbe	ATTENDED
01a22834-f1e6-7f27-9668-1ab9d3172d9d	01a22834-6af5-7390-a73d-0feeafacde52	ATTENDED
01a22834-f1e6-7f27-9668-1ab9d3172d9d	01a22834-a602-79d7-ae04-a2b8de7caecc	ABSENT
01a22834-f753-7c19-b758-5b46e25239b2	01a22834-5f4c-740c-8b02-519912951cd8	APOLOGY
01a22834-f753-7c19-b758-5b46e25239b2	01a22834-685b-7769-84a3-917da84a53f1	ATTENDED
01a22834-f753-7c19-b758-5b46e25239b2	01a22834-665f-7801-bfba-aa37d4751319	ATTENDED
01a22834-f753-7c19-b758-5b46e25239b2	01a22834-62b6-7957-bc21-158816e53211	ATTENDED
01a22834-f753-7c19-b758-5b46e25239b2	01a22834-6053-73e0-aa5f-571b348456ae	ATTENDED
01a22834-f753-7c19-b758-5b46e25239b2	01a22834-6510-7e39-8abc-9dca17f72b53	APOLOGY
01a22834-f753-7c19-b758-5b46e25239b2	01a22834-6366-78a3-b258-bcb3925f3ac8	ATTENDED
01a22834-f753-7c19-b758-5b46e25239b2	01a22834-8e96-749d-a69a-c383374c7d07	ATTENDED
01a22834-f753-7c19-b758-5b46e25239b2	01a22834-58b3-72cb-bde6-db7d8f3045b5	ATTENDED
01a22834-f753-7c19-b758-5b46e25239b2	01a22834-6110-7425-8762-7ec42b8ee879	ATTENDED
01a22834-f753-7c19-b758-5b46e25239b2	01a22834-65a5-7e8c-8c68-515b5c68cc92	ATTENDED
01a22834-f753-7c19-b758-5b46e25239b2	01a22834-61c0-7849-9203-c1f77042fe57	ATTENDED
01a22834-f753-7c19-b758-5b46e25239b2	01a22834-6706-7ad7-a1d1-358c8f605da4	ATTENDED
01a22834-f75b-71b0-a401-b9ebc39ed1f8	01a22834-67e5-7bee-80ff-441a9e74803c	ATTENDED
01a22834-f75b-71b0-a401-b9ebc39ed1f8	01a22834-58b7-7f2f-93c9-b77bc17ed010	ATTENDED
01a22834-f75b-71b0-a401-b9ebc39ed1f8	01a22834-6187-7c3a-bba2-7f99013b3ae9	ATTENDED
01a22834-f75b-71b0-a401-b9ebc39ed1f8	01a22834-7000-7cee-8151-44cc1090e876	ATTENDED
01a22834-f75b-71b0-a401-b9ebc39ed1f8	01a22834-707e-7675-9dde-b3e12ac376f9	ATTENDED
01a22834-f75b-71b0-a401-b9ebc39ed1f8	01a22834-621d-7a04-addb-5e423b4e65e3	ABSENT
01a22834-f75b-71b0-a401-b9ebc39ed1f8	01a22834-96a2-73ae-b3f2-1c40f2cda0ae	ATTENDED
01a22834-f75b-71b0-a401-b9ebc39ed1f8	01a22834-8a71-79bd-9e7d-cf1a874ecbbe	ATTENDED
01a22834-f75b-71b0-a401-b9ebc39ed1f8	01a22834-6af5-7390-a73d-0feeafacde52	ATTENDED
01a22834-f75b-71b0-a401-b9ebc39ed1f8	01a22834-a602-79d7-ae04-a2b8de7caecc	ABSENT
01a22834-f795-7e51-bc3d-f18b572713b6	01a22834-600f-73b1-af10-97811287253f	ATTENDED
01a22834-f795-7e51-bc3d-f18b572713b6	01a22834-61b2-724b-9877-565b6572be20	ATTENDED
01a22834-f795-7e51-bc3d-f18b572713b6	01a22834-58b2-75bd-ab02-909ad2c66804	ATTENDED
01a22834-f795-7e51-bc3d-f18b572713b6	01a22834-6360-72b5-bee6-0b6281247d88	ATTENDED
01a22834-f795-7e51-bc3d-f18b572713b6	01a22834-6253-786c-b140-affac65452e3	ATTENDED
01a22834-f795-7e51-bc3d-f18b572713b6	01a22834-60ed-7943-b806-3770a7612888	APOLOGY
01a22834-f18c-7a1d-9295-06e8e0693550	01a22834-58b3-72cb-bde6-db7d8f3045b6	ATTENDED
01a22834-f18c-7a1d-9295-06e8e0693550	01a22834-65f5-75cb-8241-dcb71878a393	ATTENDED
01a22834-f18c-7a1d-9295-06e8e0693550	01a22834-8ccc-77d9-a1d5-235628a2e8d7	ATTENDED
01a22834-f18c-7a1d-9295-06e8e0693550	01a22834-94f3-7a74-85f0-678fd34e4a46	ATTENDED
01a22834-f18c-7a1d-9295-06e8e0693550	01a22834-6669-77d8-97a5-674e04b43cbf	ATTENDED
01a22834-f18c-7a1d-9295-06e8e0693550	01a22834-7f1f-7791-82c4-fab549754f65	APOLOGY
01a22834-f18c-7a1d-9295-06e8e0693550	01a22834-d66c-769b-98ee-7ac02224b292	APOLOGY
01a22834-f18c-7a1d-9295-06e8e0693550	01a22834-605e-7615-8fea-6421fb5fee12	ATTENDED
01a22834-f18c-7a1d-9295-06e8e0693550	01a22834-61f1-7c29-bb4f-e58ec9dc5e38	ATTENDED
01a22834-f18c-7a1d-9295-06e8e0693550	01a22834-7b47-7135-bfa0-e8983e66c186	ATTENDED
01a22834-f18c-7a1d-9295-06e8e0693550	01a22834-6144-7032-9bfc-e770214957fa	ATTENDED
01a22834-f18c-7a1d-9295-06e8e0693550	01a22834-71ec-742d-8456-a489584e2b99	ATTENDED
\.
