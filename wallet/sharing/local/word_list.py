"""256 things that everybody can name, in English and Japanese: one byte each.

The place of a word is what two programs agree on, so that none is ever moved or replaced.
"""

from __future__ import annotations

_PAIRS = """
cat 猫, dog 犬, horse 馬, cow 牛, pig 豚
sheep 羊, goat やぎ, rabbit うさぎ, mouse ねずみ, bear 熊
fox 狐, wolf 狼, tiger 虎, lion ライオン, monkey 猿
deer 鹿, elephant 象, giraffe きりん, zebra しまうま, panda パンダ
koala コアラ, camel らくだ, whale 鯨, dolphin いるか, seal あざらし
otter かわうそ, squirrel りす, mole もぐら, bat こうもり, hedgehog はりねずみ
badger あなぐま, boar 猪, bird 鳥, eagle 鷲, hawk 鷹
owl ふくろう, crow からす, swan 白鳥, crane 鶴, duck あひる
chicken にわとり, sparrow すずめ, swallow つばめ, pigeon 鳩, penguin ペンギン
parrot おうむ, peacock くじゃく, pheasant きじ, fish 魚, shark さめ
salmon 鮭, tuna まぐろ, eel うなぎ, carp 鯉, octopus たこ
squid いか, crab かに, shrimp えび, clam はまぐり, turtle 亀
frog かえる, snake 蛇, lizard とかげ, crocodile わに, bee 蜂
ant あり, butterfly 蝶, dragonfly とんぼ, spider くも, beetle かぶとむし
firefly 蛍, cricket こおろぎ, snail かたつむり, ladybird てんとうむし, tree 木
flower 花, leaf 葉, grass 草, moss こけ, seed 種
cherry さくらんぼ, plum 梅, peach 桃, apple りんご, pear 梨
grape ぶどう, orange みかん, lemon レモン, banana バナナ, melon メロン
strawberry いちご, persimmon 柿, chestnut 栗, fig いちじく, pineapple パイナップル
watermelon すいか, rice 米, bread パン, egg 卵, milk 牛乳
butter バター, cheese チーズ, honey はちみつ, salt 塩, sugar 砂糖
tea お茶, coffee コーヒー, soup スープ, noodle 麺, bean 豆
cake ケーキ, chocolate チョコレート, carrot にんじん, potato じゃがいも, onion 玉ねぎ
tomato トマト, cucumber きゅうり, pumpkin かぼちゃ, radish 大根, cabbage キャベツ
spinach ほうれん草, mushroom きのこ, garlic にんにく, ginger しょうが, corn とうもろこし
pepper こしょう, lettuce レタス, eggplant なす, pine 松, bamboo 竹
maple もみじ, rose ばら, lily ゆり, tulip チューリップ, sunflower ひまわり
violet すみれ, chrysanthemum 菊, lotus はす, clover クローバー, cactus サボテン
ivy つた, camellia 椿, lavender ラベンダー, iris あやめ, sun 太陽
moon 月, star 星, sky 空, cloud 雲, rain 雨
snow 雪, wind 風, thunder 雷, rainbow 虹, fog 霧
ice 氷, fire 火, water 水, stone 石, sand 砂
mountain 山, river 川, sea 海, lake 湖, island 島
forest 森, valley 谷, waterfall 滝, beach 浜, cave 洞窟
desert 砂漠, volcano 火山, meadow 草原, spring 泉, wave 波
harbour 港, house 家, door 扉, window 窓, roof 屋根
wall 壁, garden 庭, bridge 橋, road 道, tower 塔
castle 城, school 学校, station 駅, temple 寺, market 市場
library 図書館, museum 博物館, chair 椅子, table 机, bed 寝台
lamp ランプ, clock 時計, mirror 鏡, key 鍵, box 箱
basket かご, bottle びん, cup 茶碗, plate 皿, spoon さじ
fork フォーク, knife ナイフ, kettle やかん, pen ペン, pencil 鉛筆
paper 紙, book 本, letter 手紙, stamp 切手, map 地図
picture 絵, camera カメラ, radio ラジオ, telephone 電話, glasses 眼鏡
scissors はさみ, needle 針, thread 糸, ribbon リボン, hat 帽子
coat コート, shirt シャツ, shoe 靴, sock 靴下, glove 手袋
scarf マフラー, umbrella 傘, ring 指輪, button ボタン, pocket ポケット
bag かばん, towel 手ぬぐい, soap せっけん, comb くし, fan 扇子
car 車, train 電車, bicycle 自転車, ship 船, boat ボート
rocket ロケット, wheel 車輪, anchor いかり, drum 太鼓, flute 笛
piano ピアノ, violin バイオリン, bell 鐘, kite 凧, ball 鞠
candle ろうそく
"""

WORDS: tuple[tuple[str, str], ...] = tuple(
    (english, japanese)
    for pair in _PAIRS.replace("\n", ",").split(",")
    if pair.strip()
    for english, japanese in [pair.split()]
)
