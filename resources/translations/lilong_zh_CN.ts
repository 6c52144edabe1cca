<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Action</name>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>Take the selected text out and keep it on the clipboard</source>
        <translation>取出所选文字，放到剪贴板</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Keep the selected text on the clipboard</source>
        <translation>把所选文字放到剪贴板</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Put the text of the clipboard in at the cursor; each of its lines becomes a paragraph</source>
        <translation>在光标处放入剪贴板的文字，每行成为一段</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Select the whole text of the pane</source>
        <translation>选中本窗格的全部文字</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find a text in the article, the issue or the archive</source>
        <translation>在本稿、本期或整个存档中查找文字</translation>
    </message>
    <message>
        <source>Rep&amp;lace…</source>
        <translation>替换(&amp;L)…</translation>
    </message>
    <message>
        <source>Find a text and put another in its place, in one step</source>
        <translation>查找文字并换成别的，一步完成</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>查找下一处(&amp;N)</translation>
    </message>
    <message>
        <source>Go to the next place that was found</source>
        <translation>转到找到的下一处</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>查找上一处(&amp;V)</translation>
    </message>
    <message>
        <source>Go to the place found before</source>
        <translation>转到找到的上一处</translation>
    </message>
    <message>
        <source>Take Replacing in &amp;Other Issues Back</source>
        <translation>撤回其他各期的替换(&amp;O)</translation>
    </message>
    <message>
        <source>Put the other issues of the archive back as they were before the last replacing</source>
        <translation>把存档中其他各期恢复到上次替换之前</translation>
    </message>
    <message>
        <source>&amp;Paragraph</source>
        <translation>段落(&amp;P)</translation>
    </message>
    <message>
        <source>Make the block an ordinary paragraph</source>
        <translation>把这一块改为普通段落</translation>
    </message>
    <message>
        <source>&amp;Headline</source>
        <translation>主标题(&amp;H)</translation>
    </message>
    <message>
        <source>Make the block the headline of its article</source>
        <translation>把这一块改为本篇的主标题</translation>
    </message>
    <message>
        <source>&amp;Kicker</source>
        <translation>引题(&amp;K)</translation>
    </message>
    <message>
        <source>Make the block the short line above the headline</source>
        <translation>把这一块改为主标题上方的引题</translation>
    </message>
    <message>
        <source>&amp;Deck</source>
        <translation>副题(&amp;D)</translation>
    </message>
    <message>
        <source>Make the block the line below the headline</source>
        <translation>把这一块改为主标题下方的副题</translation>
    </message>
    <message>
        <source>&amp;Crosshead</source>
        <translation>小标题(&amp;C)</translation>
    </message>
    <message>
        <source>Make the block a small heading between paragraphs</source>
        <translation>把这一块改为段落之间的小标题</translation>
    </message>
    <message>
        <source>C&amp;aption</source>
        <translation>图说(&amp;A)</translation>
    </message>
    <message>
        <source>Make the block the caption of a picture</source>
        <translation>把这一块改为图片说明</translation>
    </message>
    <message>
        <source>&amp;Byline</source>
        <translation>署名(&amp;B)</translation>
    </message>
    <message>
        <source>Make the block the line that names the writer</source>
        <translation>把这一块改为作者署名</translation>
    </message>
    <message>
        <source>Put to the &amp;Furniture</source>
        <translation>归入版面文字(&amp;F)</translation>
    </message>
    <message>
        <source>Take the block out of its article: it belongs to the page, not to the text</source>
        <translation>把这一块移出稿件：它属于版面，不属于正文</translation>
    </message>
    <message>
        <source>Put into the &amp;Text</source>
        <translation>放入正文(&amp;T)</translation>
    </message>
    <message>
        <source>Make the furniture at the cursor a paragraph of the article where you last worked</source>
        <translation>把光标处的版面文字变为最近编辑的那篇稿件的一段</translation>
    </message>
    <message>
        <source>Put into a &amp;New Article</source>
        <translation>放入新稿件(&amp;N)</translation>
    </message>
    <message>
        <source>Make the furniture at the cursor the first paragraph of a new article</source>
        <translation>把光标处的版面文字变为一篇新稿件的首段</translation>
    </message>
    <message>
        <source>&amp;Split the Block</source>
        <translation>拆分段落(&amp;S)</translation>
    </message>
    <message>
        <source>Start a new paragraph at the cursor (Enter in the proof)</source>
        <translation>从光标处另起一段（校样中按回车）</translation>
    </message>
    <message>
        <source>&amp;Join to the Block Before</source>
        <translation>与上一块合并(&amp;J)</translation>
    </message>
    <message>
        <source>Make one paragraph of this block and the one before (Backspace at its start)</source>
        <translation>与上一块合为一段（在段首按退格）</translation>
    </message>
    <message>
        <source>Start an A&amp;rticle Here</source>
        <translation>从此处另起一篇(&amp;R)</translation>
    </message>
    <message>
        <source>Begin a new article with the block at the cursor</source>
        <translation>从光标所在的块开始一篇新稿件</translation>
    </message>
    <message>
        <source>Join to the Article Be&amp;fore</source>
        <translation>并入上一篇(&amp;F)</translation>
    </message>
    <message>
        <source>Append this article to the one before</source>
        <translation>把本篇接在上一篇之后</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move the block, or in the outline the article, up</source>
        <translation>把这一块上移；在目录中上移整篇</translation>
    </message>
    <message>
        <source>Move D&amp;own</source>
        <translation>下移(&amp;O)</translation>
    </message>
    <message>
        <source>Move the block, or in the outline the article, down</source>
        <translation>把这一块下移；在目录中下移整篇</translation>
    </message>
    <message>
        <source>&amp;Nest the Article</source>
        <translation>归入上一篇(&amp;N)</translation>
    </message>
    <message>
        <source>Put the article into the one before (Tab in the outline)</source>
        <translation>把本篇放进上一篇之中（目录中按 Tab）</translation>
    </message>
    <message>
        <source>&amp;Take the Article Out</source>
        <translation>移出为独立一篇(&amp;T)</translation>
    </message>
    <message>
        <source>Let the article stand by itself (Shift+Tab in the outline)</source>
        <translation>让本篇独立成篇（目录中按 Shift+Tab）</translation>
    </message>
    <message>
        <source>Portrait o&amp;f a Person</source>
        <translation>人物专稿(&amp;F)</translation>
    </message>
    <message>
        <source>Say that the article is a portrait of the person whom its heading names; the same key again: an ordinary article</source>
        <translation>定为标题所写人物的专稿；再按一次恢复为普通文章</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>人物(&amp;P)</translation>
    </message>
    <message>
        <source>Tag the selection as a person; what is not a full name asks whose it is</source>
        <translation>把所选文字标为人物；不是全名时询问是谁</translation>
    </message>
    <message>
        <source>P&amp;lace</source>
        <translation>地点(&amp;L)</translation>
    </message>
    <message>
        <source>Tag the selection as a place</source>
        <translation>把所选文字标为地点</translation>
    </message>
    <message>
        <source>Nickname or &amp;Title…</source>
        <translation>别名或称谓(&amp;T)…</translation>
    </message>
    <message>
        <source>Tag the selection as a nickname or a title, and say of whom</source>
        <translation>把所选文字标为别名或称谓，并说明是谁</translation>
    </message>
    <message>
        <source>Border to the Le&amp;ft</source>
        <translation>边界左移(&amp;F)</translation>
    </message>
    <message>
        <source>Move that end of the tag which is nearer to the cursor one character to the left</source>
        <translation>把标注离光标较近的一端左移一个字</translation>
    </message>
    <message>
        <source>Border to the Rig&amp;ht</source>
        <translation>边界右移(&amp;H)</translation>
    </message>
    <message>
        <source>Move that end of the tag which is nearer to the cursor one character to the right</source>
        <translation>把标注离光标较近的一端右移一个字</translation>
    </message>
    <message>
        <source>&amp;Everywhere…</source>
        <translation>各处(&amp;E)…</translation>
    </message>
    <message>
        <source>List where else the name at the cursor stands, in the article, the issue or the archive, and tag it there too</source>
        <translation>列出光标处的名字在本文、本期或存档中还出现在哪里，一并标注</translation>
    </message>
    <message>
        <source>Why Is This &amp;Tagged?</source>
        <translation>为何标注(&amp;T)？</translation>
    </message>
    <message>
        <source>Show what speaks for the tag at the cursor, and refuse it here, in this issue or in this newsletter</source>
        <translation>显示光标处标注的依据，并可在此处、本期或本报中拒绝它</translation>
    </message>
    <message>
        <source>&amp;Remove the Tag</source>
        <translation>去掉标注(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Next Doubt</source>
        <translation>下一个疑点(&amp;N)</translation>
    </message>
    <message>
        <source>Show the next doubt of the queue</source>
        <translation>显示队列中的下一个疑点</translation>
    </message>
    <message>
        <source>Doubts</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>&amp;Previous Doubt</source>
        <translation>上一个疑点(&amp;P)</translation>
    </message>
    <message>
        <source>Show the doubt before</source>
        <translation>显示前一个疑点</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>接受(&amp;A)</translation>
    </message>
    <message>
        <source>Make the proposed repair (A in the queue of doubts)</source>
        <translation>采纳建议的修正（疑点队列中按 A）</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>拒绝(&amp;R)</translation>
    </message>
    <message>
        <source>Keep the raw text (X in the queue of doubts)</source>
        <translation>保留原文（疑点队列中按 X）</translation>
    </message>
    <message>
        <source>Accept the Whole &amp;Group</source>
        <translation>接受整组(&amp;G)</translation>
    </message>
    <message>
        <source>Make every repair of the group (Enter on a group)</source>
        <translation>采纳整组修正（在组上按回车）</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>稍后(&amp;L)</translation>
    </message>
    <message>
        <source>Leave the doubt for later (Space in the queue of doubts)</source>
        <translation>把疑点留到稍后（疑点队列中按空格）</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>退回(&amp;B)</translation>
    </message>
    <message>
        <source>Go back to the last doubt and take the decision back (Backspace in the queue of doubts)</source>
        <translation>回到上一个疑点并收回决定（疑点队列中按退格）</translation>
    </message>
    <message>
        <source>&amp;Take the Repair Back</source>
        <translation>撤回修正(&amp;T)</translation>
    </message>
    <message>
        <source>Put the raw text back for the repair at the cursor or in the list</source>
        <translation>把光标处或列表中所选的修正恢复为原文</translation>
    </message>
    <message>
        <source>Sho&amp;w the Raw Text Here</source>
        <translation>此处显示原文(&amp;W)</translation>
    </message>
    <message>
        <source>Put the raw text of the whole paragraph back; the same key again brings the repairs back</source>
        <translation>把整段恢复成原文；再按同一键，修正全部回来</translation>
    </message>
    <message>
        <source>&amp;Filter the List</source>
        <translation>筛选列表(&amp;F)</translation>
    </message>
    <message>
        <source>Choose by rule, article, certainty and state what the doubts or the repairs list (F in the list)</source>
        <translation>按规则、文章、把握、状态筛选疑点或修正（列表中按 F）</translation>
    </message>
    <message>
        <source>What Stands in the Wa&amp;y of Printing</source>
        <translation>付印前还差什么(&amp;Y)</translation>
    </message>
    <message>
        <source>List open doubts, cut paragraphs, marks without a partner, names without a tag and whatever else has to be settled before printing</source>
        <translation>列出未定的疑点、残缺的段落、不成对的标点、未标记的人名地名，以及付印前要处理的其他事项</translation>
    </message>
    <message>
        <source>Fill In the Mast&amp;head…</source>
        <translation>填写报头…(&amp;H)</translation>
    </message>
    <message>
        <source>Change the newsletter&apos;s title, publisher, date and number</source>
        <translation>修改报名、主办单位、日期和期号</translation>
    </message>
    <message>
        <source>Page: Next &amp;State</source>
        <translation>版面：下一状态(&amp;S)</translation>
    </message>
    <message>
        <source>Say that the page at the cursor has come a step further: cleaned, read once, read twice, ready; ready asks what stands in the way</source>
        <translation>光标所在的版面推进一步：已清理、一读、二读、可付印；可付印前先检查还差什么</translation>
    </message>
    <message>
        <source>Page: Stat&amp;e Before</source>
        <translation>版面：上一状态(&amp;E)</translation>
    </message>
    <message>
        <source>Put the page at the cursor a state back</source>
        <translation>光标所在的版面退回一步</translation>
    </message>
    <message>
        <source>Show Hidde&amp;n Characters</source>
        <translation>显示隐藏字符(&amp;N)</translation>
    </message>
    <message>
        <source>Show line ends, spaces, invisible and unusual characters in the raw page</source>
        <translation>在原文中显示换行、空格、看不见的和异形的字符</translation>
    </message>
    <message>
        <source>E&amp;verything Done, Then and Now</source>
        <translation>全部操作与前后对照(&amp;V)</translation>
    </message>
    <message>
        <source>List everything done with this issue, by whom and when; show how an article was beside how it is, and bring parts of it back</source>
        <translation>列出这一期的全部操作、由谁、何时；对照文章当时与现在的样子，并可恢复其中的部分</translation>
    </message>
    <message>
        <source>Go to the So&amp;urce</source>
        <translation>转到原文(&amp;U)</translation>
    </message>
    <message>
        <source>Put the cursor into the raw page</source>
        <translation>把光标放到原文页</translation>
    </message>
    <message>
        <source>Go to the &amp;Proof</source>
        <translation>转到校样(&amp;P)</translation>
    </message>
    <message>
        <source>Put the cursor into the proof</source>
        <translation>把光标放到校样</translation>
    </message>
    <message>
        <source>Go to the D&amp;oubts</source>
        <translation>转到疑点(&amp;O)</translation>
    </message>
    <message>
        <source>Put the cursor into the queue of doubts</source>
        <translation>把光标放到疑点队列</translation>
    </message>
    <message>
        <source>Go to the Applied &amp;Repairs</source>
        <translation>转到已作修正(&amp;R)</translation>
    </message>
    <message>
        <source>List every repair that was made</source>
        <translation>列出所有已作的修正</translation>
    </message>
    <message>
        <source>Go to People and Pl&amp;aces</source>
        <translation>转到人物与地点(&amp;A)</translation>
    </message>
    <message>
        <source>List the people and places of this issue</source>
        <translation>列出本期的人物和地点</translation>
    </message>
    <message>
        <source>Go to the Out&amp;line</source>
        <translation>转到目录(&amp;L)</translation>
    </message>
    <message>
        <source>List the articles and profiles</source>
        <translation>列出稿件和人物专稿</translation>
    </message>
    <message>
        <source>Go to the &amp;History</source>
        <translation>转到历史(&amp;H)</translation>
    </message>
    <message>
        <source>List every step since the issue was opened</source>
        <translation>列出打开以来的每一步</translation>
    </message>
    <message>
        <source>&amp;Import Files…</source>
        <translation>导入文件(&amp;I)…</translation>
    </message>
    <message>
        <source>Bring in the raw text of printed pages</source>
        <translation>导入报纸版面的原始文字</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import a &amp;Folder…</source>
        <translation>导入文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Bring in every text file of a folder</source>
        <translation>导入文件夹中的全部文本文件</translation>
    </message>
    <message>
        <source>Import &amp;Many Issues…</source>
        <translation>批量导入多期(&amp;M)…</translation>
    </message>
    <message>
        <source>Bring in a folder with the pages of many issues, group them, and save the issues without opening them</source>
        <translation>读入一个文件夹里多期报纸的版面，分好期，不打开就逐期保存</translation>
    </message>
    <message>
        <source>Import from the &amp;Clipboard</source>
        <translation>从剪贴板导入(&amp;C)</translation>
    </message>
    <message>
        <source>Take the copied text as a page</source>
        <translation>把复制的文字作为一个版面</translation>
    </message>
    <message>
        <source>Open the Sa&amp;mple Issue</source>
        <translation>打开样例(&amp;M)</translation>
    </message>
    <message>
        <source>Look round with pages made for trying</source>
        <translation>用专门编写的版面试一试</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save the issue into its archive</source>
        <translation>把本期存入存档</translation>
    </message>
    <message>
        <source>Save into &amp;Another Archive…</source>
        <translation>存入另一个存档(&amp;A)…</translation>
    </message>
    <message>
        <source>Save the issue into an archive that you choose</source>
        <translation>把本期存入您选定的存档</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>See the newspaper pages, print them or make a PDF</source>
        <translation>查看报纸版面，打印或生成 PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Write the issue as PDF, HTML, Markdown, text or JSON</source>
        <translation>把本期写成 PDF、HTML、Markdown、纯文本或 JSON</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Proof S&amp;heet…</source>
        <translation>校样(&amp;H)…</translation>
    </message>
    <message>
        <source>Write the text with its numbered doubts as a PDF to be printed for a second reader</source>
        <translation>把正文和编了号的疑点写成 PDF，打印给第二位审读的人</translation>
    </message>
    <message>
        <source>&amp;Close the Issue</source>
        <translation>关闭本期(&amp;C)</translation>
    </message>
    <message>
        <source>Close the issue and go back to the library</source>
        <translation>关闭本期，回到资料库</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Take the last step back</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Do the step again that was taken back</source>
        <translation>重做刚才撤销的一步</translation>
    </message>
    <message>
        <source>Se&amp;ttings</source>
        <translation>设置(&amp;T)</translation>
    </message>
    <message>
        <source>Language, theme, fonts, folders and house style</source>
        <translation>语言、主题、字体、文件夹和文字规范</translation>
    </message>
    <message>
        <source>&amp;Open an Archive…</source>
        <translation>打开存档(&amp;O)…</translation>
    </message>
    <message>
        <source>Open an archive file (.lilong)</source>
        <translation>打开存档文件（.lilong）</translation>
    </message>
    <message>
        <source>&amp;New Archive…</source>
        <translation>新建存档(&amp;N)…</translation>
    </message>
    <message>
        <source>Make an empty archive for a newsletter</source>
        <translation>为一份报纸新建空的存档</translation>
    </message>
    <message>
        <source>&amp;Search the Archive</source>
        <translation>搜索存档(&amp;S)</translation>
    </message>
    <message>
        <source>Find words, people and places in all issues</source>
        <translation>在各期中查找词语、人物和地点</translation>
    </message>
    <message>
        <source>Open the &amp;Issue</source>
        <translation>打开本期(&amp;I)</translation>
    </message>
    <message>
        <source>Put the chosen issue on the desk</source>
        <translation>把所选的一期放到工作台</translation>
    </message>
    <message>
        <source>&amp;Delete the Issue…</source>
        <translation>删除本期(&amp;D)…</translation>
    </message>
    <message>
        <source>Delete the chosen issue from the archive</source>
        <translation>从存档中删除所选的一期</translation>
    </message>
    <message>
        <source>&amp;Back Up the Archive…</source>
        <translation>备份存档(&amp;B)…</translation>
    </message>
    <message>
        <source>Write a checked copy of the archive</source>
        <translation>写出一份经过校验的存档副本</translation>
    </message>
    <message>
        <source>&amp;Restore from a Backup…</source>
        <translation>从备份恢复(&amp;R)…</translation>
    </message>
    <message>
        <source>List the backups of the archive and put one in its place; the present file is kept</source>
        <translation>列出存档的备份，选一份恢复；现有文件会保留</translation>
    </message>
    <message>
        <source>&amp;Check the Archive</source>
        <translation>检查存档(&amp;C)</translation>
    </message>
    <message>
        <source>Verify the archive file and the ledger of every issue</source>
        <translation>校验存档文件和每一期的文字账</translation>
    </message>
    <message>
        <source>Search the &amp;Directory</source>
        <translation>查找名录(&amp;D)</translation>
    </message>
    <message>
        <source>Find a person or place by name, pinyin or initials</source>
        <translation>按名称、拼音或首字母查找人物或地点</translation>
    </message>
    <message>
        <source>&amp;Edit the Card…</source>
        <translation>修改卡片(&amp;E)…</translation>
    </message>
    <message>
        <source>Change the name, other names and notes of the card</source>
        <translation>修改卡片上的名称、别名和备注</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>&amp;Merge into the Card…</source>
        <translation>并入此卡片(&amp;M)…</translation>
    </message>
    <message>
        <source>Say that the selected lines are the one whose card is shown</source>
        <translation>所选各行与显示的卡片是同一个</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>S&amp;plit the Ticked Issues Off</source>
        <translation>拆出勾选的各期(&amp;P)</translation>
    </message>
    <message>
        <source>Say that the ticked issues name somebody else</source>
        <translation>勾选的各期指的是另一个</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Take &amp;Back</source>
        <translation>撤回(&amp;B)</translation>
    </message>
    <message>
        <source>Take back what is chosen in the card&apos;s history</source>
        <translation>撤回卡片历史中选定的一步</translation>
    </message>
    <message>
        <source>&amp;Conflicts</source>
        <translation>冲突(&amp;C)</translation>
    </message>
    <message>
        <source>List what cannot all be true of the people and places</source>
        <translation>列出人物和地点中互相矛盾之处</translation>
    </message>
    <message>
        <source>&amp;Write a Table…</source>
        <translation>写出表格(&amp;W)…</translation>
    </message>
    <message>
        <source>Write all people and places as CSV for a spreadsheet</source>
        <translation>把全部人物和地点写成电子表格可用的 CSV</translation>
    </message>
    <message>
        <source>&amp;Take a Table In…</source>
        <translation>导入表格(&amp;T)…</translation>
    </message>
    <message>
        <source>Take people and places in from a CSV table</source>
        <translation>从 CSV 表格导入人物和地点</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>资料库(&amp;L)</translation>
    </message>
    <message>
        <source>Show the archives and their issues</source>
        <translation>显示存档和各期报纸</translation>
    </message>
    <message>
        <source>&amp;Directory</source>
        <translation>名录(&amp;D)</translation>
    </message>
    <message>
        <source>Show the people and places of the archive</source>
        <translation>显示存档中的人物和地点</translation>
    </message>
    <message>
        <source>&amp;Desk</source>
        <translation>工作台(&amp;D)</translation>
    </message>
    <message>
        <source>Go back to the open issue</source>
        <translation>回到打开的一期</translation>
    </message>
    <message>
        <source>All &amp;Actions</source>
        <translation>全部操作(&amp;A)</translation>
    </message>
    <message>
        <source>Find any action by its name or pinyin</source>
        <translation>按名称或拼音查找任何操作</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>Fill the whole screen</source>
        <translation>铺满整个屏幕</translation>
    </message>
    <message>
        <source>&amp;Stop the Running Job</source>
        <translation>停止正在进行的任务(&amp;S)</translation>
    </message>
    <message>
        <source>Stop what is running; nothing is changed by it</source>
        <translation>停止正在运行的任务，不会改动任何内容</translation>
    </message>
    <message>
        <source>&amp;Answer the Message</source>
        <translation>回答提示(&amp;A)</translation>
    </message>
    <message>
        <source>Go to the buttons of the message at the top of the window; Escape goes back</source>
        <translation>转到窗口上方提示的按钮；Esc 返回</translation>
    </message>
    <message>
        <source>&amp;Close the Message</source>
        <translation>关闭消息(&amp;C)</translation>
    </message>
    <message>
        <source>Close the message at the top of the window</source>
        <translation>关闭窗口顶部的消息</translation>
    </message>
    <message>
        <source>Add &amp;Files…</source>
        <translation>添加文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Add more files to this import</source>
        <translation>向本次导入再添加文件</translation>
    </message>
    <message>
        <source>&amp;Leave the Text Out</source>
        <translation>不导入此文本(&amp;L)</translation>
    </message>
    <message>
        <source>Take the chosen text off the list</source>
        <translation>把所选文本移出列表</translation>
    </message>
    <message>
        <source>Repair and O&amp;pen</source>
        <translation>修正并打开(&amp;P)</translation>
    </message>
    <message>
        <source>Repair the texts and open them on the desk</source>
        <translation>修正文字并放到工作台</translation>
    </message>
    <message>
        <source>Bring Back This &amp;Repair</source>
        <translation>恢复这一处修正(&amp;R)</translation>
    </message>
    <message>
        <source>Make, take back or open again the chosen repair alone, as it was then; everything else stays</source>
        <translation>只把选中的这处修正恢复成当时的样子（改上、撤回或待定），其他都不动</translation>
    </message>
    <message>
        <source>Bring Back T&amp;his Paragraph</source>
        <translation>恢复这一段(&amp;H)</translation>
    </message>
    <message>
        <source>Put the chosen paragraph back as it was then; everything else stays</source>
        <translation>把选中的段落恢复成当时的样子，其余不变</translation>
    </message>
    <message>
        <source>Bring Ba&amp;ck This Article</source>
        <translation>恢复这篇文章(&amp;C)</translation>
    </message>
    <message>
        <source>Put the article back as it was then; the other articles stay</source>
        <translation>把这篇文章恢复成当时的样子，其他文章不变</translation>
    </message>
    <message>
        <source>Bring Back &amp;Everything</source>
        <translation>全部恢复(&amp;E)</translation>
    </message>
    <message>
        <source>Put the whole issue back as it was then</source>
        <translation>把整期恢复成当时的样子</translation>
    </message>
    <message>
        <source>Ne&amp;xt Difference</source>
        <translation>下一处不同(&amp;X)</translation>
    </message>
    <message>
        <source>Go to the next part that differs</source>
        <translation>跳到下一处不同</translation>
    </message>
    <message>
        <source>Previous &amp;Difference</source>
        <translation>上一处不同(&amp;D)</translation>
    </message>
    <message>
        <source>Go to the part before that differs</source>
        <translation>跳到上一处不同</translation>
    </message>
    <message>
        <source>Compare with This &amp;Step</source>
        <translation>与这一步对照(&amp;S)</translation>
    </message>
    <message>
        <source>Put the chosen step at the right and choose another one to stand beside it; the same key on it again brings the present back</source>
        <translation>把选中的一步放在右边，再选另一步与它对照；在同一步上再按一次，右边回到现在</translation>
    </message>
    <message>
        <source>&amp;What This Step Did</source>
        <translation>这一步改了什么(&amp;W)</translation>
    </message>
    <message>
        <source>Show the text before the chosen step beside the text after it</source>
        <translation>把这一步之前和之后的文字并排显示</translation>
    </message>
    <message>
        <source>Choose a &amp;Folder…</source>
        <translation>选择文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Read another folder instead</source>
        <translation>改读另一个文件夹</translation>
    </message>
    <message>
        <source>Move to the Issue &amp;Before</source>
        <translation>移到上一期(&amp;B)</translation>
    </message>
    <message>
        <source>Put the chosen page into the issue above</source>
        <translation>把选中的版面放进上面一期</translation>
    </message>
    <message>
        <source>Move to the &amp;Next Issue</source>
        <translation>移到下一期(&amp;N)</translation>
    </message>
    <message>
        <source>Put the chosen page into the issue below</source>
        <translation>把选中的版面放进下面一期</translation>
    </message>
    <message>
        <source>An Issue of Its O&amp;wn</source>
        <translation>自成一期(&amp;W)</translation>
    </message>
    <message>
        <source>Make the chosen page an issue of its own</source>
        <translation>让选中的版面单独成为一期</translation>
    </message>
    <message>
        <source>&amp;Leave the Page Out</source>
        <translation>不导入此版(&amp;L)</translation>
    </message>
    <message>
        <source>Do not import the chosen page</source>
        <translation>不导入选中的版面</translation>
    </message>
    <message>
        <source>If It Is There &amp;Already</source>
        <translation>已有本期怎么办(&amp;A)</translation>
    </message>
    <message>
        <source>Say what becomes of the chosen issue, which the archive has already: skip it, add its pages, save it as one more issue</source>
        <translation>存档里已有所选的这一期：跳过、补入新版面，或另存一期</translation>
    </message>
    <message>
        <source>Repair and Sa&amp;ve All</source>
        <translation>整理并全部保存(&amp;V)</translation>
    </message>
    <message>
        <source>Repair the issues and save each into the archive as soon as it is done</source>
        <translation>逐期整理，每整理好一期就存入存档</translation>
    </message>
    <message>
        <source>Print on &amp;Paper…</source>
        <translation>打印到纸张(&amp;P)…</translation>
    </message>
    <message>
        <source>Choose a printer and print the pages</source>
        <translation>选择打印机并打印版面</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>另存为 PDF(&amp;D)…</translation>
    </message>
    <message>
        <source>Write the pages into a PDF file</source>
        <translation>把版面写成 PDF 文件</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Show the pages larger</source>
        <translation>放大显示版面</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Show the pages smaller</source>
        <translation>缩小显示版面</translation>
    </message>
    <message>
        <source>&amp;Whole Page</source>
        <translation>整页(&amp;W)</translation>
    </message>
    <message>
        <source>Fit a page into the window</source>
        <translation>让整页适合窗口</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>List every action with its keys</source>
        <translation>列出每个操作和按键</translation>
    </message>
    <message>
        <source>&amp;Print the Shortcuts…</source>
        <translation>打印快捷键表(&amp;P)…</translation>
    </message>
    <message>
        <source>Print a sheet with every action and its keys, or save it as PDF</source>
        <translation>打印全部操作及其按键，或存为 PDF</translation>
    </message>
    <message>
        <source>Show Me &amp;Round</source>
        <translation>带我看看(&amp;R)</translation>
    </message>
    <message>
        <source>Five steps over the desk, with the sample issue where none is open</source>
        <translation>五步看懂工作台；没有打开的报纸时用示例</translation>
    </message>
    <message>
        <source>&amp;About Lilong</source>
        <translation>关于里弄(&amp;A)</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>版本和许可</translation>
    </message>
    <message>
        <source>Repair A&amp;gain</source>
        <translation>再修一遍(&amp;G)</translation>
    </message>
    <message>
        <source>Run the repair again over what you have not settled, with the house style as it is now; what you decided, typed and placed stays</source>
        <translation>对您尚未定下的内容按现行文字规范再修一遍；您已作的决定、录入和安排都保持不变</translation>
    </message>
    <message>
        <source>Re&amp;member for the Next Issue of This Newsletter</source>
        <translation>记住，供本报下一期使用(&amp;M)</translation>
    </message>
    <message>
        <source>Keep this newsletter&apos;s title, slogans, section names, column measure and house style for its next issue</source>
        <translation>记下本报的报名、标语、栏目名、栏宽和文字规范，供下一期使用</translation>
    </message>
    <message>
        <source>Keep as a &amp;Word</source>
        <translation>收为本报用词(&amp;W)</translation>
    </message>
    <message>
        <source>Remove the tags that the selection or the cursor touches, for good; the same key again: in the whole issue, then in the newsletter</source>
        <translation>去掉选区或光标处的标注，不再恢复；再按一次：本期都去掉，再按：本报都不再标</translation>
    </message>
    <message>
        <source>Take Tags in &amp;Other Issues Back</source>
        <translation>撤回其他各期的标注(&amp;O)</translation>
    </message>
    <message>
        <source>Put the other issues of the archive back as they were before the last tagging everywhere</source>
        <translation>把存档中其他各期恢复到上次各处标注之前</translation>
    </message>
    <message>
        <source>Add the selection to your own words: what recognition may have misread in it is no doubt any more, here and in every later issue</source>
        <translation>把选中的文字收进自己的词表：今后各期都不再把它当作识别错误</translation>
    </message>
    <message>
        <source>Text Is &amp;Lost Here</source>
        <translation>此处缺文(&amp;Q)</translation>
    </message>
    <message>
        <source>Say that the page lost the text at that end of the paragraph which is nearer to the cursor; the same key again: nothing is lost</source>
        <translation>标明本段靠近光标的一端缺了文字；再按一次则取消</translation>
    </message>
</context>
<context>
    <name>ArchiveText</name>
    <message>
        <source>The folder of the archive does not exist.</source>
        <translation>存档所在的文件夹不存在。</translation>
    </message>
    <message>
        <source>Choose a folder that is there.</source>
        <translation>请选择已有的文件夹。</translation>
    </message>
    <message>
        <source>This is a folder, not an archive.</source>
        <translation>这是文件夹，不是存档。</translation>
    </message>
    <message>
        <source>Choose a file that ends in .lilong.</source>
        <translation>请选择以 .lilong 结尾的文件。</translation>
    </message>
    <message>
        <source>There is no such archive.</source>
        <translation>没有这个存档。</translation>
    </message>
    <message>
        <source>It may have been moved, renamed, or be on a disk that is not there.</source>
        <translation>它可能已被移动、改名，或在未连接的磁盘上。</translation>
    </message>
    <message>
        <source>The archive may not be read.</source>
        <translation>没有读取此存档的权限。</translation>
    </message>
    <message>
        <source>Ask its owner for the right to read it.</source>
        <translation>请向文件所有者申请读取权限。</translation>
    </message>
    <message>
        <source>The file is not a Lilong archive.</source>
        <translation>此文件不是里弄存档。</translation>
    </message>
    <message>
        <source>Choose a file that ends in .lilong; raw pages are imported instead.</source>
        <translation>请选择以 .lilong 结尾的文件；原始版面请用导入。</translation>
    </message>
    <message>
        <source>The folder of the archive is read-only.</source>
        <translation>存档所在的文件夹是只读的。</translation>
    </message>
    <message>
        <source>Open the archive for reading, or copy it to a folder of your own.</source>
        <translation>请以只读方式打开，或复制到您自己的文件夹。</translation>
    </message>
    <message>
        <source>The archive is read-only.</source>
        <translation>存档是只读的。</translation>
    </message>
    <message>
        <source>The file is empty: it is not a Lilong archive.</source>
        <translation>文件是空的，不是里弄存档。</translation>
    </message>
    <message>
        <source>The file is a database of another program, not a Lilong archive.</source>
        <translation>这是其他程序的数据库，不是里弄存档。</translation>
    </message>
    <message>
        <source>The archive was written by a newer version of Lilong.</source>
        <translation>此存档由更新版本的里弄写成。</translation>
    </message>
    <message>
        <source>Nothing was changed. Install the newer version, or open the archive for reading.</source>
        <translation>没有作任何改动。请安装新版本，或以只读方式打开。</translation>
    </message>
    <message>
        <source>The archive was written by an older version of Lilong.</source>
        <translation>此存档由较旧版本的里弄写成。</translation>
    </message>
    <message>
        <source>Open it once for writing, so that it can be brought up to date.</source>
        <translation>请以可写方式打开一次，使其升级。</translation>
    </message>
    <message>
        <source>A row of the table “%1” points at a row of “%2” that is not there.</source>
        <translation>表“%1”中有一行指向“%2”中不存在的行。</translation>
    </message>
    <message>
        <source>Open your last backup.</source>
        <translation>请打开最近的备份。</translation>
    </message>
    <message>
        <source>The file is not marked as a Lilong archive.</source>
        <translation>文件没有里弄存档的标记。</translation>
    </message>
    <message>
        <source>The archive&apos;s tables are of version %1; this program writes version %2.</source>
        <translation>存档的表结构是第 %1 版，本程序写第 %2 版。</translation>
    </message>
    <message>
        <source>Use the version of Lilong that wrote it, or a newer one.</source>
        <translation>请使用写成它的版本或更新的里弄。</translation>
    </message>
    <message>
        <source>The search index does not hold the texts of issue %1.</source>
        <translation>搜索索引中缺少第 %1 号的文字。</translation>
    </message>
    <message>
        <source>Make the search index anew.</source>
        <translation>请重建搜索索引。</translation>
    </message>
    <message>
        <source>The search index knows %1 articles, the archive holds %2.</source>
        <translation>搜索索引记有 %1 篇，存档中有 %2 篇。</translation>
    </message>
    <message>
        <source>The check was stopped before it was through.</source>
        <translation>检查未完成即被停止。</translation>
    </message>
    <message>
        <source>Checking issue %1</source>
        <translation>正在检查第 %1 号</translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation>正在检查文件</translation>
    </message>
    <message>
        <source>The copy could not take its name: %1.</source>
        <translation>副本无法改为最终文件名：%1。</translation>
    </message>
    <message>
        <source>The archive is as it was. Choose another name or folder.</source>
        <translation>原存档没有变动。请换一个名称或文件夹。</translation>
    </message>
    <message>
        <source>An archive cannot be copied onto itself.</source>
        <translation>存档不能复制到自身。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请换一个名称。</translation>
    </message>
    <message>
        <source>The folder for the copy does not exist.</source>
        <translation>副本的目标文件夹不存在。</translation>
    </message>
    <message>
        <source>A folder has this name.</source>
        <translation>已有同名的文件夹。</translation>
    </message>
    <message>
        <source>The file to be replaced is open in another window.</source>
        <translation>要替换的文件正在另一个窗口中打开。</translation>
    </message>
    <message>
        <source>Close it there, or choose another name.</source>
        <translation>请先在那里关闭，或换一个名称。</translation>
    </message>
    <message>
        <source>The copy is not whole.</source>
        <translation>副本不完整。</translation>
    </message>
    <message>
        <source>Choose another disk and try again.</source>
        <translation>请换一个磁盘再试。</translation>
    </message>
    <message>
        <source>The archive is damaged. (%1)</source>
        <translation>存档已损坏。（%1）</translation>
    </message>
    <message>
        <source>Leave the file as it is and open your last backup.</source>
        <translation>请保持文件原样，打开最近的备份。</translation>
    </message>
    <message>
        <source>Another window or program is writing to the archive.</source>
        <translation>另一个窗口或程序正在写入此存档。</translation>
    </message>
    <message>
        <source>Nothing was changed. Wait a moment and try again.</source>
        <translation>没有作任何改动。请稍候再试。</translation>
    </message>
    <message>
        <source>The disk is full, so the archive could not be written.</source>
        <translation>磁盘已满，无法写入存档。</translation>
    </message>
    <message>
        <source>Nothing was changed. Free some space and try again.</source>
        <translation>没有作任何改动。请腾出空间后再试。</translation>
    </message>
    <message>
        <source>The archive may not be written: it or its folder is read-only.</source>
        <translation>无法写入存档：文件或其文件夹是只读的。</translation>
    </message>
    <message>
        <source>Nothing was changed. Open it for reading, or copy it to a folder of your own.</source>
        <translation>没有作任何改动。请以只读方式打开，或复制到您自己的文件夹。</translation>
    </message>
    <message>
        <source>The archive is damaged.</source>
        <translation>存档已损坏。</translation>
    </message>
    <message>
        <source>The archive could not be opened.</source>
        <translation>无法打开存档。</translation>
    </message>
    <message>
        <source>See whether the file and its folder are there and may be read and written.</source>
        <translation>请查看文件及其文件夹是否存在、能否读写。</translation>
    </message>
    <message>
        <source>The archive refused the request.</source>
        <translation>存档拒绝了请求。</translation>
    </message>
    <message>
        <source>Nothing was changed. Check the archive; if it is whole, report this message.</source>
        <translation>没有作任何改动。请检查存档；若存档完好，请报告此消息。</translation>
    </message>
    <message>
        <source>Issue %1 of the archive is not whole: %2</source>
        <translation>存档中第 %1 号不完整：%2</translation>
    </message>
    <message>
        <source>The other issues can still be read. Take this one from your last backup, or import its pages again.</source>
        <translation>其余各期仍可读取。这一期请从最近的备份恢复，或重新导入版面。</translation>
    </message>
    <message>
        <source>it holds a word this version does not know, “%1”.</source>
        <translation>含有本版本不认识的词“%1”。</translation>
    </message>
    <message>
        <source>a text belongs to no article.</source>
        <translation>有文字不属于任何稿件。</translation>
    </message>
    <message>
        <source>a paragraph belongs to no article.</source>
        <translation>有段落不属于任何稿件。</translation>
    </message>
    <message>
        <source>The archive holds no issue with the number %1.</source>
        <translation>存档中没有第 %1 号。</translation>
    </message>
    <message>
        <source>It may have been removed in another window.</source>
        <translation>它可能已在另一个窗口中删除。</translation>
    </message>
    <message>
        <source>an alias belongs to nobody.</source>
        <translation>有别名不属于任何人。</translation>
    </message>
    <message>
        <source>a role belongs to nobody.</source>
        <translation>有职务不属于任何人。</translation>
    </message>
    <message>
        <source>a link to the directory belongs to nobody.</source>
        <translation>有一个名录关联没有主人。</translation>
    </message>
    <message>
        <source>where a text came from cannot be read.</source>
        <translation>无法读取文字的来源。</translation>
    </message>
    <message>
        <source>a repair that a text names is missing.</source>
        <translation>文字所指的修正缺失。</translation>
    </message>
    <message>
        <source>a text is shorter than it should be.</source>
        <translation>有文字短于应有长度。</translation>
    </message>
    <message>
        <source>a text is longer than it should be.</source>
        <translation>有文字长于应有长度。</translation>
    </message>
    <message>
        <source>a mention stands in no text.</source>
        <translation>有标注不在任何文字中。</translation>
    </message>
    <message>
        <source>a section&apos;s heading is missing.</source>
        <translation>栏目标题缺失。</translation>
    </message>
    <message>
        <source>a text beside the articles is missing.</source>
        <translation>稿件之外的文字缺失。</translation>
    </message>
    <message>
        <source>a paragraph&apos;s text is missing.</source>
        <translation>段落的文字缺失。</translation>
    </message>
    <message>
        <source>The step “%1” did not bring the archive to its version.</source>
        <translation>步骤“%1”未能把存档升到相应版本。</translation>
    </message>
    <message>
        <source>Nothing was changed. Please report this message.</source>
        <translation>没有作任何改动。请报告此消息。</translation>
    </message>
    <message>
        <source>The program&apos;s own table plans cannot be read.</source>
        <translation>无法读取程序自带的表结构。</translation>
    </message>
    <message>
        <source>Install Lilong again.</source>
        <translation>请重新安装里弄。</translation>
    </message>
    <message>
        <source>The archive is open for reading only.</source>
        <translation>存档以只读方式打开。</translation>
    </message>
    <message>
        <source>Save into another archive, or open this one for writing.</source>
        <translation>请存入另一个存档，或以可写方式打开它。</translation>
    </message>
    <message>
        <source>The work was stopped. No issue of the archive was changed.</source>
        <translation>已停止，存档各期没有改动。</translation>
    </message>
    <message>
        <source>Changing issue %1</source>
        <translation>正在修改第%1期</translation>
    </message>
    <message>
        <source>The search index was left as it was.</source>
        <translation>搜索索引保持原样。</translation>
    </message>
    <message>
        <source>Indexing issue %1</source>
        <translation>正在索引第 %1 号</translation>
    </message>
    <message>
        <source>Indexing the directory</source>
        <translation>正在编制名录索引</translation>
    </message>
    <message>
        <source>The recipe of “%1” is not whole: %2</source>
        <translation>“%1”的惯例不完整：%2</translation>
    </message>
    <message>
        <source>The issues can still be read. Remember the recipe again from an issue that you have settled.</source>
        <translation>各期报纸仍可读取。请从一期已定稿的报纸重新记住惯例。</translation>
    </message>
    <message>
        <source>its title or its column measure cannot be read.</source>
        <translation>其报名或栏宽无法读取。</translation>
    </message>
    <message>
        <source>a line of it belongs to no newsletter.</source>
        <translation>其中有一行不属于任何报纸。</translation>
    </message>
    <message>
        <source>A recipe belongs to a newsletter, and this one has no title.</source>
        <translation>惯例属于一份报纸，而这一份没有报名。</translation>
    </message>
    <message>
        <source>Give the newsletter&apos;s title first.</source>
        <translation>请先填写报名。</translation>
    </message>
    <message>
        <source>Issue %1 is linked to people or places that are not there.</source>
        <translation>第%1期关联了不存在的人物或地点。</translation>
    </message>
    <message>
        <source>The directory does not know how often issue %1 names its people and places.</source>
        <translation>名录不知道第%1期提到人物地点多少次。</translation>
    </message>
    <message>
        <source>The directory does not know whom its record %1 was merged into.</source>
        <translation>名录不知道记录%1并入了哪一条。</translation>
    </message>
    <message>
        <source>Record %1 of the directory was merged otherwise than the log says.</source>
        <translation>记录%1的合并与日志不符。</translation>
    </message>
    <message>
        <source>The directory does not know how often record %1 is named.</source>
        <translation>名录不知道记录%1被提到多少次。</translation>
    </message>
    <message>
        <source>Record %1 of the directory cannot be found by its name.</source>
        <translation>记录%1按名称查不到。</translation>
    </message>
    <message>
        <source>Record %1 of the directory has other roles than the issues say.</source>
        <translation>记录%1的职务与各期不符。</translation>
    </message>
    <message>
        <source>The directory is not in pinyin order.</source>
        <translation>名录不按拼音排列。</translation>
    </message>
    <message>
        <source>“%1” is a person and “%2” a place, or the other way round.</source>
        <translation>“%1”和“%2”一个是人物、一个是地点。</translation>
    </message>
    <message>
        <source>Only people can be merged with people, and places with places.</source>
        <translation>人物只能与人物合并，地点只能与地点合并。</translation>
    </message>
    <message>
        <source>There is nothing to merge: “%1” is one record already.</source>
        <translation>没有可合并的：“%1”已是一条记录。</translation>
    </message>
    <message>
        <source>Choose another record.</source>
        <translation>请另选一条记录。</translation>
    </message>
    <message>
        <source>Nothing was chosen to be split off.</source>
        <translation>没有选出要拆分的内容。</translation>
    </message>
    <message>
        <source>Tick the issues in which somebody else is meant.</source>
        <translation>请勾选指另一个的各期。</translation>
    </message>
    <message>
        <source>A person cannot become a place, nor a place a person.</source>
        <translation>人物不能变成地点，地点也不能变成人物。</translation>
    </message>
    <message>
        <source>Issue %1 does not name “%2” any more.</source>
        <translation>第%1期已不再提到“%2”。</translation>
    </message>
    <message>
        <source>Open the card again and choose anew.</source>
        <translation>请重新打开卡片再选。</translation>
    </message>
    <message>
        <source>This was taken back already.</source>
        <translation>这一步已经撤回。</translation>
    </message>
    <message>
        <source>“%1” was changed again since.</source>
        <translation>“%1”此后又改过。</translation>
    </message>
    <message>
        <source>Take the later change back first.</source>
        <translation>请先撤回后来的修改。</translation>
    </message>
    <message>
        <source>What “%1” was before cannot be read.</source>
        <translation>读不出“%1”原来的内容。</translation>
    </message>
    <message>
        <source>Change it by hand.</source>
        <translation>请手工修改。</translation>
    </message>
    <message>
        <source>a person cannot become a place, nor a place a person.</source>
        <translation>人物不能变成地点，地点也不能变成人物。</translation>
    </message>
    <message>
        <source>the table has this key twice.</source>
        <translation>表中此键出现两次。</translation>
    </message>
    <message>
        <source>the place of the role “%1” is neither in the table nor in the archive.</source>
        <translation>职务“%1”的地点不在表中，也不在存档里。</translation>
    </message>
    <message>
        <source>the place that “%1” lies in is neither in the table nor in the archive.</source>
        <translation>“%1”所属的地点不在表中，也不在存档里。</translation>
    </message>
    <message>
        <source>In this table “%1” would lie in itself.</source>
        <translation>照此表“%1”会属于自己。</translation>
    </message>
    <message>
        <source>Nothing was changed. Correct what it lies in.</source>
        <translation>什么都没改。请改正所属。</translation>
    </message>
    <message>
        <source>A link to the directory belongs to nobody.</source>
        <translation>有一个名录关联没有主人。</translation>
    </message>
    <message>
        <source>A person or place needs a name.</source>
        <translation>人物或地点须有名称。</translation>
    </message>
    <message>
        <source>Write its name first.</source>
        <translation>请先写名称。</translation>
    </message>
    <message>
        <source>“%1” cannot lie there: what it should lie in is no place, or lies in it.</source>
        <translation>“%1”不能属于那里：那里不是地点，或就在它里面。</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>请另选地点。</translation>
    </message>
    <message>
        <source>The record of “%1” holds a word this version does not know.</source>
        <translation>“%1”的记录里有本版不认识的词。</translation>
    </message>
    <message>
        <source>This person or place is not in the archive any more.</source>
        <translation>存档里已没有这个人物或地点。</translation>
    </message>
    <message>
        <source>Look for it in the directory again.</source>
        <translation>请在名录中重新查找。</translation>
    </message>
    <message>
        <source>The archive was written by an older version of Lilong and has no directory yet.</source>
        <translation>存档由旧版里弄写成，还没有名录。</translation>
    </message>
    <message>
        <source>Some lines of the table cannot be taken in. Nothing was changed.</source>
        <translation>有几行不能导入，什么都没改。</translation>
    </message>
    <message>
        <source>The file cannot be renamed: %1.</source>
        <translation>文件无法改名：%1。</translation>
    </message>
    <message>
        <source>See whether the folder may be written to and the disk has room.</source>
        <translation>请检查文件夹是否可写、磁盘是否有空间。</translation>
    </message>
    <message>
        <source>The folder for the backups cannot be made.</source>
        <translation>无法建立备份文件夹。</translation>
    </message>
    <message>
        <source>See whether the archive&apos;s folder may be written to.</source>
        <translation>请检查存档所在的文件夹是否可写。</translation>
    </message>
    <message>
        <source>Copying the archive</source>
        <translation>正在复制存档</translation>
    </message>
    <message>
        <source>The archive is open in another window.</source>
        <translation>存档正在另一个窗口中打开。</translation>
    </message>
    <message>
        <source>Close it there first. Nothing was changed.</source>
        <translation>请先在那里关闭。什么都没有改动。</translation>
    </message>
    <message>
        <source>Checking the backup</source>
        <translation>正在检查备份</translation>
    </message>
    <message>
        <source>This step of the history cannot be read.</source>
        <translation>历史中的这一步无法读取。</translation>
    </message>
    <message>
        <source>The issue itself is not concerned. Choose another step.</source>
        <translation>这一期本身不受影响。请选另一步。</translation>
    </message>
    <message>
        <source>A piece of the history is not there any more.</source>
        <translation>历史中有一部分已经不在了。</translation>
    </message>
    <message>
        <source>This step of the history is not there any more.</source>
        <translation>历史中的这一步已经不在了。</translation>
    </message>
    <message>
        <source>Old steps are thinned out in time. Choose another one.</source>
        <translation>旧的步骤会逐渐精简。请选另一步。</translation>
    </message>
</context>
<context>
    <name>AuthorityTableText</name>
    <message>
        <source>the role “%1” has more than six parts.</source>
        <translation>职务“%1”多于六项。</translation>
    </message>
    <message>
        <source>the role “%1” has no title.</source>
        <translation>职务“%1”没有名称。</translation>
    </message>
    <message>
        <source>“%1” is no date such as 2023-07-12, 2023-07 or 2023.</source>
        <translation>“%1”不是 2023-07-12、2023-07 或 2023 这样的日期。</translation>
    </message>
    <message>
        <source>the kind must be “person” or “place”, not “%1”.</source>
        <translation>类型须为 person 或 place，而不是“%1”。</translation>
    </message>
    <message>
        <source>“%1” is no category of places.</source>
        <translation>没有“%1”这种地点类别。</translation>
    </message>
    <message>
        <source>the line has %1 cells, not %2.</source>
        <translation>这一行有%1格，应为%2格。</translation>
    </message>
    <message>
        <source>the name is missing.</source>
        <translation>缺少名称。</translation>
    </message>
    <message>
        <source>The table could not be written: %1.</source>
        <translation>无法写入表格：%1。</translation>
    </message>
    <message>
        <source>Choose another disk or folder.</source>
        <translation>请另选磁盘或文件夹。</translation>
    </message>
    <message>
        <source>This is no table of people and places: its first line must name the columns “kind” and “name”.</source>
        <translation>这不是人物地点表：首行须有 kind 和 name 两列。</translation>
    </message>
    <message>
        <source>Export the directory once to see what such a table looks like.</source>
        <translation>先写出一次名录，看看表格的样子。</translation>
    </message>
    <message>
        <source>the line has more cells than the table has columns.</source>
        <translation>这一行的格数多于列数。</translation>
    </message>
</context>
<context>
    <name>BackgroundJob</name>
    <message>
        <source>The work was stopped. Nothing was changed.</source>
        <translation>任务已停止，没有作任何改动。</translation>
    </message>
</context>
<context>
    <name>BatchImport</name>
    <message>
        <source>This file holds no text.</source>
        <translation>这个文件里没有文字。</translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation>导入已停止。</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>读取已停止。</translation>
    </message>
    <message>
        <source>Repairing %1</source>
        <translation>正在整理 %1</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>This paragraph is not there any more.</source>
        <translation>这个段落已经不在了。</translation>
    </message>
    <message>
        <source>This article is not there any more.</source>
        <translation>这篇稿件已经不在了。</translation>
    </message>
    <message>
        <source>This piece of furniture is not there any more.</source>
        <translation>这处版面文字已经不在了。</translation>
    </message>
    <message>
        <source>The article begins here already.</source>
        <translation>稿件本来就从此处开始。</translation>
    </message>
    <message>
        <source>No article stands before this one.</source>
        <translation>前面没有稿件。</translation>
    </message>
    <message>
        <source>There is no such place in the issue.</source>
        <translation>本期中没有这个位置。</translation>
    </message>
    <message>
        <source>An article cannot stand in itself.</source>
        <translation>稿件不能归入自身。</translation>
    </message>
    <message>
        <source>This person is not there any more.</source>
        <translation>这个人物已经不在了。</translation>
    </message>
    <message>
        <source>There is no such place in the article.</source>
        <translation>稿件中没有这个位置。</translation>
    </message>
    <message>
        <source>A paragraph cannot be split here.</source>
        <translation>段落不能在此处拆分。</translation>
    </message>
    <message>
        <source>A paragraph cannot be split inside a repair.</source>
        <translation>段落不能在修正之内拆分。</translation>
    </message>
    <message>
        <source>No paragraph stands before this one.</source>
        <translation>前面没有段落。</translation>
    </message>
    <message>
        <source>A paragraph can only become a kicker, a headline, a deck or a byline.</source>
        <translation>段落只能改为引题、主标题、副题或署名。</translation>
    </message>
    <message>
        <source>The article has no such heading.</source>
        <translation>稿件没有这个标题。</translation>
    </message>
    <message>
        <source>This text is not there any more.</source>
        <translation>这段文字已经不在了。</translation>
    </message>
    <message>
        <source>The selection lies outside its text or splits a character.</source>
        <translation>所选范围超出文字或拆开了一个字。</translation>
    </message>
    <message>
        <source>The text has changed since “%1” was looked for in it.</source>
        <translation>查找“%1”之后文字又有改动。</translation>
    </message>
    <message>
        <source>Select the name first.</source>
        <translation>请先选中名字。</translation>
    </message>
    <message>
        <source>A nickname needs the full name of the person it stands for.</source>
        <translation>别名需要写明本人的全名。</translation>
    </message>
    <message>
        <source>A tag holds at least one character of its name.</source>
        <translation>标注至少要含名称中的一个字。</translation>
    </message>
    <message>
        <source>Another tag begins here: move its border first, or remove it.</source>
        <translation>这里与另一处标注相接：请先移动它的边界，或取消它。</translation>
    </message>
    <message>
        <source>The text has been edited since: this repair does not fit any more.</source>
        <translation>文字已被改动，这处修正不再适用。</translation>
    </message>
    <message>
        <source>This repair is not there any more.</source>
        <translation>这处修正已经不在了。</translation>
    </message>
    <message>
        <source>The raw text stands here already: nothing in this paragraph was changed.</source>
        <translation>此处已是原文：本段没有任何改动。</translation>
    </message>
    <message>
        <source>The paragraph has been changed since: use Undo or the history.</source>
        <translation>本段此后又有改动：请用撤销或历史。</translation>
    </message>
    <message>
        <source>This page is not there any more.</source>
        <translation>这一版已经不在了。</translation>
    </message>
    <message>
        <source>This was not there then.</source>
        <translation>当时还没有这一处。</translation>
    </message>
    <message>
        <source>The issue had other pages then.</source>
        <translation>当时这一期的版面不同。</translation>
    </message>
    <message>
        <source>Bring back its articles one by one.</source>
        <translation>请逐篇恢复文章。</translation>
    </message>
    <message>
        <source>The text has been edited since it was searched.</source>
        <translation>查找之后文字又改过了。</translation>
    </message>
    <message>
        <source>Search again. Nothing was replaced.</source>
        <translation>请重新查找。什么都没有替换。</translation>
    </message>
</context>
<context>
    <name>Clean</name>
    <message>
        <source>Repairing the text</source>
        <translation>正在修正文字</translation>
    </message>
    <message>
        <source>The repair was stopped. Nothing was changed.</source>
        <translation>修正已停止，没有作任何改动。</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>The archive file (.lilong).</source>
        <translation>存档文件（.lilong）。</translation>
    </message>
    <message>
        <source>Print JSON, not a table.</source>
        <translation>输出 JSON，而不是表格。</translation>
    </message>
    <message>
        <source>See lilong-cli %1 --help.</source>
        <translation>见 lilong-cli %1 --help。</translation>
    </message>
    <message>
        <source>Unknown option “%1”.</source>
        <translation>未知选项“%1”。</translation>
    </message>
    <message>
        <source>The option --%1 is given twice.</source>
        <translation>选项 --%1 出现了两次。</translation>
    </message>
    <message>
        <source>The option --%1 takes no value.</source>
        <translation>选项 --%1 不带值。</translation>
    </message>
    <message>
        <source>The option --%1 needs a value.</source>
        <translation>选项 --%1 需要一个值。</translation>
    </message>
    <message>
        <source>The option --%1 is missing.</source>
        <translation>缺少选项 --%1。</translation>
    </message>
    <message>
        <source>Missing: %1.</source>
        <translation>缺少：%1。</translation>
    </message>
    <message>
        <source>“%1” is too much.</source>
        <translation>多余的“%1”。</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>选项：</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>显示此帮助。</translation>
    </message>
    <message>
        <source>Exit status: 0 done; 1 the work found a fault; 2 the call was wrong.</source>
        <translation>退出状态：0 完成；1 发现问题；2 调用有误。</translation>
    </message>
    <message>
        <source>The archive is sound.</source>
        <translation>存档完好。</translation>
    </message>
    <message>
        <source>Check an archive: its file, its schema, and the ledger of every issue.</source>
        <translation>检查存档：文件、表结构和每一期的文字账。</translation>
    </message>
    <message>
        <source>Print the whole issue as JSON, not only its text.</source>
        <translation>以 JSON 输出整期内容，而不只是文字。</translation>
    </message>
    <message>
        <source>Repair pages and print them; several files are one issue, - is standard input.</source>
        <translation>修正版面并输出；多个文件合为一期，- 表示标准输入。</translation>
    </message>
    <message>
        <source>Lilong repairs the text of newsletter pages and keeps their issues.</source>
        <translation>里弄修正报纸版面的文字，并保存各期。</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>命令：</translation>
    </message>
    <message>
        <source>lilong-cli COMMAND --help tells more of a command; lilong-cli --version tells the version.</source>
        <translation>lilong-cli 命令 --help 查看某个命令的说明；lilong-cli --version 查看版本。</translation>
    </message>
    <message>
        <source>See lilong-cli --help.</source>
        <translation>见 lilong-cli --help。</translation>
    </message>
    <message>
        <source>No command is given.</source>
        <translation>没有给出命令。</translation>
    </message>
    <message>
        <source>Unknown command “%1”.</source>
        <translation>未知命令“%1”。</translation>
    </message>
    <message>
        <source>The result cannot be written: %1.</source>
        <translation>无法写出结果：%1。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>期数</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>提及</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>又称</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>“%1” is no value for --%2.</source>
        <translation>“%1”不是 --%2 的有效值。</translation>
    </message>
    <message>
        <source>Known: %1.</source>
        <translation>可用：%1。</translation>
    </message>
    <message>
        <source>a number that lilong-cli list shows, or all</source>
        <translation>lilong-cli list 列出的编号，或 all</translation>
    </message>
    <message>
        <source>The folder cannot be made.</source>
        <translation>无法创建文件夹。</translation>
    </message>
    <message>
        <source>Write issues of an archive to files.</source>
        <translation>把存档中的各期写成文件。</translation>
    </message>
    <message>
        <source>The issue&apos;s number, as list shows it, or all.</source>
        <translation>本期的编号（见 list），或 all。</translation>
    </message>
    <message>
        <source>json, text, markdown, html or pdf.</source>
        <translation>json、text、markdown、html 或 pdf。</translation>
    </message>
    <message>
        <source>The file to write; with --issue all the folder, made where it is missing.</source>
        <translation>要写的文件；--issue all 时为文件夹，没有则创建。</translation>
    </message>
    <message>
        <source>The sheet of a PDF: a3 (the default), a4 or tabloid.</source>
        <translation>PDF 的纸张：a3（默认）、a4 或 tabloid。</translation>
    </message>
    <message>
        <source>The archive file (.lilong), made where it is missing.</source>
        <translation>存档文件（.lilong），没有则创建。</translation>
    </message>
    <message>
        <source>Repair pages, save them as one issue in an archive, and print its number.</source>
        <translation>修正版面，作为一期存入存档，并输出编号。</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>期号</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>版数</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Doubts</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Newsletter</source>
        <translation>报名</translation>
    </message>
    <message>
        <source>List the issues of an archive.</source>
        <translation>列出存档中的各期。</translation>
    </message>
    <message>
        <source>Unknown house style “%1”.</source>
        <translation>未知的文字规范“%1”。</translation>
    </message>
    <message>
        <source>Unknown encoding “%1”.</source>
        <translation>未知编码“%1”。</translation>
    </message>
    <message>
        <source>“%1” is no value for --accept.</source>
        <translation>“%1”不是 --accept 的有效值。</translation>
    </message>
    <message>
        <source>Give a number from 0 to 1, as in --accept 0.9.</source>
        <translation>请给出 0 到 1 之间的数，如 --accept 0.9。</translation>
    </message>
    <message>
        <source>Standard input (-) can be read only once.</source>
        <translation>标准输入（-）只能读一次。</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>标准输入</translation>
    </message>
    <message>
        <source>It cannot be read: %1.</source>
        <translation>无法读取：%1。</translation>
    </message>
    <message>
        <source>The house style of the repaired text: gbt15834 (the default).</source>
        <translation>修正文字所用的规范：gbt15834（默认）。</translation>
    </message>
    <message>
        <source>Take every proposal that is at least this sure (0 to 1).</source>
        <translation>采纳把握不低于此值的建议（0 到 1）。</translation>
    </message>
    <message>
        <source>The encoding of the files: UTF-8, GB18030, Big5, UTF-16LE, UTF-16BE. Found where not given.</source>
        <translation>文件编码：UTF-8、GB18030、Big5、UTF-16LE、UTF-16BE；不给则自动识别。</translation>
    </message>
    <message>
        <source>List the people of an archive with their roles.</source>
        <translation>列出存档中的人物及其职务。</translation>
    </message>
    <message>
        <source>List the places of an archive.</source>
        <translation>列出存档中的地点。</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>There is nothing to search for.</source>
        <translation>没有要搜索的内容。</translation>
    </message>
    <message>
        <source>Find text, people and places in an archive; several words must all be there.</source>
        <translation>在存档中查找文字、人物和地点；多个词须同时出现。</translation>
    </message>
</context>
<context>
    <name>DeskFigures</name>
    <message>
        <source>text %1 · furniture %2 · unplaced %3</source>
        <translation>正文 %1 · 版面 %2 · 未安置 %3</translation>
    </message>
    <message>
        <source>✗ raw %1 characters, not all accounted for: %2</source>
        <translation>✗ 原文 %1 字，未全部有着落：%2</translation>
    </message>
    <message>
        <source>✓ raw %1 characters all accounted for: %2</source>
        <translation>✓ 原文 %1 字全部有着落：%2</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>The export was stopped; nothing was written.</source>
        <translation>导出已停止，没有写出任何内容。</translation>
    </message>
    <message>
        <source>The PDF could not be started.</source>
        <translation>无法开始写 PDF。</translation>
    </message>
    <message>
        <source>There is no such export format.</source>
        <translation>没有这种导出格式。</translation>
    </message>
    <message>
        <source>No file name was given.</source>
        <translation>没有填写文件名。</translation>
    </message>
    <message>
        <source>This is a folder.</source>
        <translation>这是一个文件夹。</translation>
    </message>
    <message>
        <source>Give a file name in it.</source>
        <translation>请填写其中的文件名。</translation>
    </message>
    <message>
        <source>The folder does not exist.</source>
        <translation>文件夹不存在。</translation>
    </message>
    <message>
        <source>Choose another folder or make this one first.</source>
        <translation>请换一个文件夹，或先新建这个文件夹。</translation>
    </message>
    <message>
        <source>The folder is read-only.</source>
        <translation>文件夹是只读的。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请换一个文件夹。</translation>
    </message>
    <message>
        <source>The file is read-only.</source>
        <translation>文件是只读的。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请换一个名称。</translation>
    </message>
    <message>
        <source>The file could not be written: %1.</source>
        <translation>文件无法写入：%1。</translation>
    </message>
    <message>
        <source>Look whether the disk is full, or choose another folder.</source>
        <translation>请看磁盘是否已满，或换一个文件夹。</translation>
    </message>
</context>
<context>
    <name>FileName</name>
    <message>
        <source>Issue</source>
        <translation>期刊</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>The newsletter&apos;s title is not known.</source>
        <translation>不知道报名。</translation>
    </message>
    <message>
        <source>The newsletter&apos;s publisher is not known.</source>
        <translation>不知道主办单位。</translation>
    </message>
    <message>
        <source>The issue&apos;s date is not known.</source>
        <translation>不知道出版日期。</translation>
    </message>
    <message>
        <source>The issue&apos;s number is not known.</source>
        <translation>不知道期号。</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 —— %2</translation>
    </message>
    <message>
        <source>“%1” stands nowhere yet.</source>
        <translation>“%1”还没有安置。</translation>
    </message>
    <message>
        <source>“%1” looks like somebody&apos;s name and has no tag.</source>
        <translation>“%1”像人名，还没有标记。</translation>
    </message>
    <message>
        <source>“%1” looks like a place&apos;s name and has no tag.</source>
        <translation>“%1”像地名，还没有标记。</translation>
    </message>
    <message>
        <source>Nothing stands under the heading “%1”.</source>
        <translation>标题“%1”下面没有正文。</translation>
    </message>
    <message>
        <source>The article that begins “%1” has no heading.</source>
        <translation>以“%1”开头的稿件没有标题。</translation>
    </message>
    <message>
        <source>The page lost the text before “%1”.</source>
        <translation>“%1”前面的文字在版面上缺了。</translation>
    </message>
    <message>
        <source>The page lost the text behind “%1”.</source>
        <translation>“%1”后面的文字在版面上缺了。</translation>
    </message>
    <message>
        <source>The mark %1 is not closed: %2</source>
        <translation>标点 %1 没有配对的后一半：%2</translation>
    </message>
    <message>
        <source>The mark %1 is closed and was not opened: %2</source>
        <translation>标点 %1 没有配对的前一半：%2</translation>
    </message>
    <message>
        <source>A doubt is decided, not let pass.</source>
        <translation>疑点要作决定，不能放行。</translation>
    </message>
    <message>
        <source>Accept or reject it.</source>
        <translation>请接受或拒绝。</translation>
    </message>
</context>
<context>
    <name>HouseRule</name>
    <message>
        <source>Radicals, full-width letters and digits, invisible marks</source>
        <translation>部首、全角字母数字、不可见字符</translation>
    </message>
    <message>
        <source>Doubled characters of fake-bold headlines</source>
        <translation>假粗体标题的叠字</translation>
    </message>
    <message>
        <source>Spaces between Chinese characters and round digits</source>
        <translation>汉字之间及数字前后的空格</translation>
    </message>
    <message>
        <source>Half-width punctuation in Chinese text</source>
        <translation>中文里的半角标点</translation>
    </message>
    <message>
        <source>Quotation marks: paired, and nested as “‘ ’”</source>
        <translation>引号：成对，嵌套为“‘ ’”</translation>
    </message>
    <message>
        <source>Ellipsis …… and dash ——</source>
        <translation>省略号……和破折号——</translation>
    </message>
    <message>
        <source>Line breaks where a sentence goes on</source>
        <translation>句子未完处的换行</translation>
    </message>
    <message>
        <source>Characters taken for ones that look alike</source>
        <translation>形近字误识</translation>
    </message>
    <message>
        <source>Marks that text recognition mistook: 〈 for （, ] for 1, 口 for □</source>
        <translation>文字识别认错的符号：（认成〈、1 认成 ]、□ 认成口</translation>
    </message>
    <message>
        <source>Quotation marks that text recognition did not see</source>
        <translation>文字识别漏掉的引号</translation>
    </message>
    <message>
        <source>Columns that stand side by side in one line, read one after the other</source>
        <translation>并排在一行中的各栏，依次接续</translation>
    </message>
    <message>
        <source>Paragraphs torn apart by columns, pages and pictures, put together</source>
        <translation>被栏、页或图片拆散的段落，重新接合</translation>
    </message>
</context>
<context>
    <name>Html</name>
    <message>
        <source>Newsletter</source>
        <translation>社区报</translation>
    </message>
</context>
<context>
    <name>ImportJob</name>
    <message>
        <source>There is no page with text to import.</source>
        <translation>没有可导入的文字版面。</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Save its text as a .txt file and import that.</source>
        <translation>请把文字另存为 .txt 文件后导入。</translation>
    </message>
    <message>
        <source>This is %1, not a text file.</source>
        <translation>这是%1，不是文本文件。</translation>
    </message>
    <message>
        <source>This is not a text file: it holds binary data.</source>
        <translation>这不是文本文件：含有二进制数据。</translation>
    </message>
    <message>
        <source>The file holds no text.</source>
        <translation>文件中没有文字。</translation>
    </message>
    <message>
        <source>Check that the text was saved into it.</source>
        <translation>请确认文字已存入其中。</translation>
    </message>
    <message>
        <source>The text cannot be read as %1 without loss: line %2 is damaged.</source>
        <translation>无法以 %1 无损读取：第 %2 行已损坏。</translation>
    </message>
    <message>
        <source>Save the file again from the program that made it, or choose another encoding.</source>
        <translation>请用原程序重新保存，或选择其他编码。</translation>
    </message>
    <message>
        <source>The encoding “%1” is not known.</source>
        <translation>未知编码“%1”。</translation>
    </message>
    <message>
        <source>Known encodings: %1.</source>
        <translation>可用编码：%1。</translation>
    </message>
    <message>
        <source>No encoding fits: the file cannot be read without loss.</source>
        <translation>没有合适的编码：文件无法无损读取。</translation>
    </message>
    <message>
        <source>Choose its encoding yourself, or save it again as UTF-8.</source>
        <translation>请自行选择编码，或重新存为 UTF-8。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>The file is larger than %1 MiB.</source>
        <translation>文件大于 %1 MiB。</translation>
    </message>
    <message>
        <source>Split it into smaller files.</source>
        <translation>请拆成较小的文件。</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <translation>JPEG 图片</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>GIF 图片</translation>
    </message>
    <message>
        <source>a TIFF picture</source>
        <translation>TIFF 图片</translation>
    </message>
    <message>
        <source>a ZIP or office document (docx, wps, odt)</source>
        <translation>ZIP 或办公文档（docx、wps、odt）</translation>
    </message>
    <message>
        <source>an office document (doc, wps)</source>
        <translation>办公文档（doc、wps）</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>RTF 文档</translation>
    </message>
    <message>
        <source>a database or a Lilong archive</source>
        <translation>数据库或里弄存档</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>Check its name and folder.</source>
        <translation>请检查文件名和文件夹。</translation>
    </message>
    <message>
        <source>This is a folder without text files.</source>
        <translation>这个文件夹里没有文本文件。</translation>
    </message>
    <message>
        <source>Only files whose names end in .txt or .text are taken from a folder.</source>
        <translation>文件夹中只读取以 .txt 或 .text 结尾的文件。</translation>
    </message>
    <message>
        <source>This is a device or a pipe, not a file.</source>
        <translation>这是设备或管道，不是文件。</translation>
    </message>
    <message>
        <source>Save the text as a .txt file and import that.</source>
        <translation>请把文字存为 .txt 文件后导入。</translation>
    </message>
    <message>
        <source>The file cannot be opened: %1.</source>
        <translation>无法打开文件：%1。</translation>
    </message>
    <message>
        <source>Check that you may read it and that no other program holds it.</source>
        <translation>请确认您有读取权限，且没有其他程序占用。</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>无法读取文件：%1。</translation>
    </message>
</context>
<context>
    <name>IssueHolder</name>
    <message>
        <source>Nobody can be kept from changing this issue at the same time: the folder cannot be written to.</source>
        <translation>无法防止别人同时修改这一期：文件夹不可写。</translation>
    </message>
    <message>
        <source>Take care that it is open in one window only.</source>
        <translation>请注意只在一个窗口中打开它。</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>有人</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 on %2, since %3</source>
        <translation>%1（%2，自%3起）</translation>
    </message>
</context>
<context>
    <name>IssueState</name>
    <message>
        <source>raw</source>
        <translation>原稿</translation>
    </message>
    <message>
        <source>cleaned</source>
        <translation>已清理</translation>
    </message>
    <message>
        <source>read once</source>
        <translation>一读完成</translation>
    </message>
    <message>
        <source>read twice</source>
        <translation>二读完成</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>可付印</translation>
    </message>
</context>
<context>
    <name>LayoutEdits</name>
    <message>
        <source>There is no text to change here.</source>
        <translation>此处没有可改的文字。</translation>
    </message>
    <message>
        <source>An article has only one of these: put the cursor into one block.</source>
        <translation>一篇稿件只有一个：请把光标放进某一块。</translation>
    </message>
    <message>
        <source>Put it into the text first.</source>
        <translation>请先放入正文。</translation>
    </message>
    <message>
        <source>A section heading belongs to its articles.</source>
        <translation>栏目标题属于它下面的各篇。</translation>
    </message>
    <message>
        <source>This stands in the text already.</source>
        <translation>它已在正文中。</translation>
    </message>
    <message>
        <source>Only blocks can be moved: make it a paragraph first, or move the article in the outline.</source>
        <translation>只能移动块：请先改为段落，或在目录中移动整篇。</translation>
    </message>
    <message>
        <source>This text is not there any more.</source>
        <translation>这段文字已经不在了。</translation>
    </message>
    <message>
        <source>This is the issue&apos;s first block already.</source>
        <translation>这已是本期的第一块。</translation>
    </message>
    <message>
        <source>This is the issue&apos;s last block already.</source>
        <translation>这已是本期的最后一块。</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>The change was not made; please report this.</source>
        <translation>没有作此改动，请报告此问题。</translation>
    </message>
    <message>
        <source>A piece of text points outside its page.</source>
        <translation>有文字指到了版面之外。</translation>
    </message>
    <message>
        <source>“%1” was changed without a repair.</source>
        <translation>“%1”被改动而没有修正记录。</translation>
    </message>
    <message>
        <source>A repair of “%1” does not say what it changed.</source>
        <translation>“%1”的修正没有写明改了什么。</translation>
    </message>
    <message>
        <source>A piece of text has no place on any page.</source>
        <translation>有文字在版面上没有来处。</translation>
    </message>
    <message>
        <source>Two tags overlap, or one lies outside its text.</source>
        <translation>两处标注重叠，或有标注超出文字范围。</translation>
    </message>
    <message>
        <source>The tag on “%1” names nobody known.</source>
        <translation>“%1”的标注没有对应的人物或地点。</translation>
    </message>
    <message>
        <source>Two people or places have one number.</source>
        <translation>两个人物或地点用了同一个编号。</translation>
    </message>
    <message>
        <source>Two section headings have one number.</source>
        <translation>两个栏目标题编号相同。</translation>
    </message>
    <message>
        <source>Two pieces of furniture have one number.</source>
        <translation>两处版面文字编号相同。</translation>
    </message>
    <message>
        <source>Two articles have one number.</source>
        <translation>两篇稿件编号相同。</translation>
    </message>
    <message>
        <source>Two paragraphs have one number.</source>
        <translation>两个段落编号相同。</translation>
    </message>
    <message>
        <source>An article stands under a section heading that is not there.</source>
        <translation>稿件所属的栏目标题不存在。</translation>
    </message>
    <message>
        <source>A profile is about nobody known.</source>
        <translation>人物专稿没有对应的人物。</translation>
    </message>
    <message>
        <source>An article stands in one that is not there, or in itself.</source>
        <translation>稿件归入了不存在的稿件或它自身。</translation>
    </message>
    <message>
        <source>“%1” would stand twice in the issue.</source>
        <translation>“%1”会在本期中出现两次。</translation>
    </message>
    <message>
        <source>“%1” would be lost.</source>
        <translation>“%1”会丢失。</translation>
    </message>
    <message>
        <source>Two pages have one number.</source>
        <translation>两个版面用了同一个编号。</translation>
    </message>
    <message>
        <source>Text would stand twice in the issue.</source>
        <translation>有文字会在本期中出现两次。</translation>
    </message>
</context>
<context>
    <name>LinkedSaving</name>
    <message>
        <source>The work was stopped; the issues done so far are in the directory.</source>
        <translation>已停止；做完的各期已在名录中。</translation>
    </message>
    <message>
        <source>Entering issue %1 in the directory</source>
        <translation>正在把第%1期录入名录</translation>
    </message>
</context>
<context>
    <name>Newspaper</name>
    <message>
        <source>Pages cannot be set without the graphics of the system.</source>
        <translation>没有图形系统，无法排版。</translation>
    </message>
    <message>
        <source>The page layout was stopped.</source>
        <translation>排版已停止。</translation>
    </message>
    <message>
        <source>Setting the pages</source>
        <translation>正在排版</translation>
    </message>
    <message>
        <source>No installed font can show Chinese.</source>
        <translation>没有能显示中文的字体。</translation>
    </message>
    <message>
        <source>Install a Chinese font, for example fonts-lxgw-wenkai.</source>
        <translation>请安装中文字体，例如 fonts-lxgw-wenkai。</translation>
    </message>
</context>
<context>
    <name>OutlineEdits</name>
    <message>
        <source>This article is not there any more.</source>
        <translation>这篇稿件已经不在了。</translation>
    </message>
    <message>
        <source>This article is the first already.</source>
        <translation>这已是第一篇。</translation>
    </message>
    <message>
        <source>This article is the last already.</source>
        <translation>这已是最后一篇。</translation>
    </message>
    <message>
        <source>No article stands before this one that it could be put into.</source>
        <translation>前面没有可以归入的稿件。</translation>
    </message>
    <message>
        <source>This article stands by itself already.</source>
        <translation>这篇已经独立成篇。</translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>Your words could not be kept: %1.</source>
        <translation>自己的词表没有保存成功：%1。</translation>
    </message>
    <message>
        <source>See whether the disk is full or the folder may not be written to.</source>
        <translation>请看看磁盘是否已满，文件夹是否可写。</translation>
    </message>
    <message>
        <source>Your words could not be read: %1.</source>
        <translation>自己的词表读不出来：%1。</translation>
    </message>
    <message>
        <source>Nothing is written to the file until it can be read.</source>
        <translation>在能读出之前，不会改写这个文件。</translation>
    </message>
    <message>
        <source>its folder cannot be made</source>
        <translation>无法建立它的文件夹</translation>
    </message>
    <message>
        <source>“%1” is not one word.</source>
        <translation>“%1”不是一个词。</translation>
    </message>
    <message>
        <source>Select a single word of %1 to %2 characters.</source>
        <translation>请选中一个%1到%2个字的词。</translation>
    </message>
</context>
<context>
    <name>PageGrouping</name>
    <message>
        <source>“%1” prints neither a date nor a number. It was put by its place among the files.</source>
        <translation>“%1”未印日期和期号，是按它在文件中的次序归入的。</translation>
    </message>
    <message>
        <source>“%1” and “%2” are both page %3 of this issue.</source>
        <translation>“%1”和“%2”都是本期第 %3 版。</translation>
    </message>
</context>
<context>
    <name>PaperChoice</name>
    <message>
        <source>Tabloid</source>
        <translation>小报</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Size of the newspaper page</source>
        <translation>报纸版面的大小</translation>
    </message>
</context>
<context>
    <name>Pipeline</name>
    <message>
        <source>Repairing characters</source>
        <translation>正在修正文字</translation>
    </message>
    <message>
        <source>Finding articles</source>
        <translation>正在查找稿件</translation>
    </message>
    <message>
        <source>Taking sure proposals</source>
        <translation>正在采纳有把握的建议</translation>
    </message>
    <message>
        <source>Finding people and places</source>
        <translation>正在查找人物和地点</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>即将完成</translation>
    </message>
    <message>
        <source>The work was stopped. Nothing was changed.</source>
        <translation>任务已停止，没有作任何改动。</translation>
    </message>
    <message>
        <source>Putting columns in order</source>
        <translation>正在理顺各栏</translation>
    </message>
    <message>
        <source>Keeping what you have settled</source>
        <translation>正在保留您已定下的内容</translation>
    </message>
    <message>
        <source>Looking for misread characters</source>
        <translation>正在查找误识的字</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>For the editors of neighbourhood newsletters.</source>
        <translation>为社区报、街道报的编辑而作。</translation>
    </message>
    <message>
        <source>Text files or folders to import, or an archive (.lilong) to open.</source>
        <translation>要导入的文本文件或文件夹，或要打开的存档（.lilong）。</translation>
    </message>
    <message>
        <source>Lilong</source>
        <translation>里弄</translation>
    </message>
</context>
<context>
    <name>ProofEdits</name>
    <message>
        <source>There is no text to write into here.</source>
        <translation>此处没有可写入的文字。</translation>
    </message>
    <message>
        <source>Only paragraphs, crossheads and captions can be split. Make it a paragraph first.</source>
        <translation>只能拆分段落、小标题和图说。请先改为段落。</translation>
    </message>
    <message>
        <source>Only blocks of one article can be joined.</source>
        <translation>只能合并同一篇稿件中的块。</translation>
    </message>
</context>
<context>
    <name>ProofPainter</name>
    <message>
        <source>Unplaced: not in any article yet</source>
        <translation>未安置：尚未归入任何稿件</translation>
    </message>
    <message>
        <source>Furniture: on the page, in no article</source>
        <translation>版面文字：在版面上，不属于任何稿件</translation>
    </message>
</context>
<context>
    <name>ProofRow</name>
    <message>
        <source>Masthead</source>
        <translation>报头</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>版次页码</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
    <message>
        <source>Slogan</source>
        <translation>标语</translation>
    </message>
    <message>
        <source>Section name</source>
        <translation>版名</translation>
    </message>
    <message>
        <source>Advertisement</source>
        <translation>广告</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>杂字</translation>
    </message>
    <message>
        <source>Unplaced</source>
        <translation>未安置</translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation>引题</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>主标题</translation>
    </message>
    <message>
        <source>Deck</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Section heading</source>
        <translation>栏目标题</translation>
    </message>
    <message>
        <source>Crosshead</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图说</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>段落</translation>
    </message>
</context>
<context>
    <name>ProofSheet</name>
    <message>
        <source>Proof sheet</source>
        <translation>校样</translation>
    </message>
    <message>
        <source>proof sheet</source>
        <translation>校样</translation>
    </message>
    <message numerus="yes">
        <source>%n doubts</source>
        <translation>
            <numerusform>%n 个疑点</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a place yet</source>
        <translation>尚未安置</translation>
    </message>
    <message>
        <source>Doubts</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>Read by ____________________ on ______________</source>
        <translation>校对人 ____________________&#x3000;日期 ______________</translation>
    </message>
    <message>
        <source>%1.%2</source>
        <comment>page.line</comment>
        <translation>%1.%2</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Stands there</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>页.行</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>or</source>
        <comment>before another reading</comment>
        <translation>或</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>The proof sheet was stopped; nothing was written.</source>
        <translation>校样已停止，什么都没有写。</translation>
    </message>
    <message>
        <source>The PDF could not be started.</source>
        <translation>无法开始写 PDF。</translation>
    </message>
    <message>
        <source>goes on: %1</source>
        <translation>接：%1</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>The proof sheet could not be written.</source>
        <translation>校样无法写入。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请换一个文件夹。</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Unsaved work</source>
        <translation>未保存的工作</translation>
    </message>
    <message>
        <source>Save the changes of %1?</source>
        <translation>要保存对“%1”的改动吗？</translation>
    </message>
    <message>
        <source>The issue was written to %1.</source>
        <translation>本期已写入 %1。</translation>
    </message>
    <message>
        <source>Open the Folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>Every glyph stands twice: the headline was printed twice to look bold.</source>
        <translation>每个字都出现两次：标题为求加粗印了两遍。</translation>
    </message>
    <message>
        <source>The line says “%1” twice: it was printed twice to look bold.</source>
        <translation>此行把“%1”说了两遍：为求加粗印了两遍。</translation>
    </message>
    <message>
        <source>An ellipsis is written …… in Chinese text.</source>
        <translation>中文省略号写作……。</translation>
    </message>
    <message>
        <source>A dash is written —— in Chinese text.</source>
        <translation>中文破折号写作——。</translation>
    </message>
    <message>
        <source>“%1” is a radical that the PDF holds in place of the character “%2”.</source>
        <translation>“%1”是部首，PDF 用它代替了汉字“%2”。</translation>
    </message>
    <message>
        <source>“%1” is a form for special settings; the plain character is “%2”.</source>
        <translation>“%1”是特殊排版用的字形，通用字为“%2”。</translation>
    </message>
    <message>
        <source>Letters and digits are written half-width: “%1” becomes “%2”.</source>
        <translation>字母和数字用半角：“%1”改为“%2”。</translation>
    </message>
    <message>
        <source>An invisible mark of no width is dropped.</source>
        <translation>去掉没有宽度的不可见字符。</translation>
    </message>
    <message>
        <source>A control character that nobody can see is dropped.</source>
        <translation>去掉看不见的控制字符。</translation>
    </message>
    <message>
        <source>The character U+%1 stands for nothing that is known; it is on the page %2 times. Look at the print.</source>
        <translation>字符 U+%1 含义不明，版面上出现 %2 次。请核对印刷件。</translation>
    </message>
    <message>
        <source>The two pieces are one printed line that was torn at a quotation mark.</source>
        <translation>这两段原是同一行，在引号处断开了。</translation>
    </message>
    <message>
        <source>The sentence goes on in the next line.</source>
        <translation>句子在下一行继续。</translation>
    </message>
    <message>
        <source>In Chinese text “%1” is written full-width: “%2”.</source>
        <translation>中文里“%1”用全角：“%2”。</translation>
    </message>
    <message>
        <source>Quotation marks stand in pairs: “%1” here is %2.</source>
        <translation>引号应成对：此处的“%1”为%2。</translation>
    </message>
    <message>
        <source>A second closing quotation mark stands where one is open.</source>
        <translation>前引号尚未配对，又出现了一个后引号。</translation>
    </message>
    <message>
        <source>This quotation mark has no partner in its paragraph.</source>
        <translation>这个引号在本段中没有配对。</translation>
    </message>
    <message>
        <source>White space at a line&apos;s end is dropped.</source>
        <translation>去掉行末的空白。</translation>
    </message>
    <message>
        <source>One half-width space parts two phrases.</source>
        <translation>用一个半角空格分开两个短语。</translation>
    </message>
    <message>
        <source>Chinese text has no space here.</source>
        <translation>中文此处不空格。</translation>
    </message>
    <message>
        <source>Typed by the editor.</source>
        <translation>编辑键入。</translation>
    </message>
    <message>
        <source>It is not clear which text “%1” belongs to.</source>
        <translation>不清楚“%1”属于哪段文字。</translation>
    </message>
    <message>
        <source>The heading was broken over two lines.</source>
        <translation>标题被分成了两行。</translation>
    </message>
    <message>
        <source>A word is torn here; the text reads on without the lines between.</source>
        <translation>词语在此断开；去掉中间几行，文字读得通。</translation>
    </message>
    <message>
        <source>The sentence stops here and goes on in the next piece of text.</source>
        <translation>句子在此停住，在下一段文字中继续。</translation>
    </message>
    <message>
        <source>The line is full to its end, so the paragraph probably goes on.</source>
        <translation>此行排满，段落可能未完。</translation>
    </message>
    <message>
        <source>The photo credit belongs to the caption before it.</source>
        <translation>摄影署名属于前面的图说。</translation>
    </message>
    <message>
        <source>The quotation lacks its “%1”, and a blank shows where the glyph was not seen.</source>
        <translation>引文缺少“%1”，空白处正是未识别出的字形。</translation>
    </message>
    <message>
        <source>The quotation lacks its “%1”; this is the one place where it can have stood.</source>
        <translation>引文缺少“%1”；它只可能在这一处。</translation>
    </message>
    <message>
        <source>One bracket was read twice.</source>
        <translation>一个括号被识别了两次。</translation>
    </message>
    <message>
        <source>One comma was read twice.</source>
        <translation>一个逗号被识别了两次。</translation>
    </message>
    <message>
        <source>A speck on the paper was read as a mark.</source>
        <translation>纸上的污点被识别成了符号。</translation>
    </message>
    <message>
        <source>One quotation mark was read twice.</source>
        <translation>一个引号被读成了两个。</translation>
    </message>
    <message>
        <source>A stroke of the figure 1 was read twice.</source>
        <translation>数字 1 的一笔被识别了两次。</translation>
    </message>
    <message>
        <source>Text recognition read “%1” where the print has “%2”.</source>
        <translation>文字识别把印刷的“%2”读成了“%1”。</translation>
    </message>
    <message>
        <source>The paragraph goes on in the column&apos;s next line, which is not indented.</source>
        <translation>该段在本栏下一行继续，下一行没有缩进。</translation>
    </message>
    <message>
        <source>Several columns began side by side here; this one&apos;s heading ends and its text begins.</source>
        <translation>这里几栏并排开头：本栏标题到此结束，正文由此开始。</translation>
    </message>
    <message>
        <source>Several columns stood in one line here; each is read on its own.</source>
        <translation>这一行里原有几栏文字；各栏分别读取。</translation>
    </message>
    <message>
        <source>“%1” is far likelier than “%2”: where a character is hard to read, recognition often puts another before it.</source>
        <translation>“%1”远比“%2”可能：遇到难认的字，识别常在前面多认出一个字。</translation>
    </message>
    <message>
        <source>“%1” is far likelier than “%2”: “%3” and “%4” look alike.</source>
        <translation>“%1”远比“%2”可能：“%3”与“%4”字形相近。</translation>
    </message>
    <message>
        <source>“%1” may be “%2”, which the issue has elsewhere: “%3” and “%4” look alike.</source>
        <translation>“%1”可能是本期别处的“%2”：“%3”与“%4”字形相近。</translation>
    </message>
    <message>
        <source>“%1” may be “%2”, which you tagged in “%5”: “%3” and “%4” look alike.</source>
        <translation>“%1”可能是您在“%5”中标注过的“%2”：“%4”与“%3”字形相近。</translation>
    </message>
    <message>
        <source>A line stood in another paragraph, which reads on without it; this text goes on from it.</source>
        <translation>一行字混进了别的段落，去掉它那一段才通顺；这一段正是接着它往下说的。</translation>
    </message>
    <message>
        <source>“%1” was made.</source>
        <translation>新建了“%1”。</translation>
    </message>
    <message>
        <source>“%1” was changed.</source>
        <translation>修改了“%1”。</translation>
    </message>
    <message>
        <source>“%1” was merged into “%2”.</source>
        <translation>“%1”已并入“%2”。</translation>
    </message>
    <message>
        <source>“%1” was split: what %2 of its issues say is now said of “%3”.</source>
        <translation>拆分“%1”：其中%2期所说的改归“%3”。</translation>
    </message>
    <message>
        <source>A table was taken in: %1 records new, %2 changed.</source>
        <translation>导入表格：新增%1条，修改%2条。</translation>
    </message>
    <message>
        <source>“%1” and “%2” are both %3 of %4 at one time.</source>
        <translation>“%1”和“%2”同时任%4%3。</translation>
    </message>
    <message>
        <source>“%1” is %2 of %3 and of %4 at one time: two people of one name?</source>
        <translation>“%1”同时任%3和%4的%2：是两个同名的人吗？</translation>
    </message>
    <message>
        <source>“%1” and “%2” of %3 differ in one character: one person, misprinted?</source>
        <translation>%3的“%1”和“%2”只差一字：是同一人误印吗？</translation>
    </message>
    <message>
        <source>Several records are named “%1”, and nothing says which of them is meant here.</source>
        <translation>有几条记录都叫“%1”，看不出这里指哪一条。</translation>
    </message>
    <message>
        <source>Two records are named “%1”, both at %2: they may be one.</source>
        <translation>两条记录都叫“%1”，都在%2，可能是同一条。</translation>
    </message>
    <message>
        <source>Two records of the same newsletter are named “%1”, but nothing more says that they are one.</source>
        <translation>同一份报纸上两条记录都叫“%1”，没有别的依据说是同一条。</translation>
    </message>
    <message>
        <source>Two records are named “%1”, but nothing more says that they are one.</source>
        <translation>两条记录都叫“%1”，没有别的依据说是同一条。</translation>
    </message>
    <message>
        <source>You tagged it.</source>
        <translation>是您标注的。</translation>
    </message>
    <message>
        <source>You tagged this name in an earlier issue.</source>
        <translation>您在以前一期标注过这个名字。</translation>
    </message>
    <message>
        <source>You tagged this name in an earlier issue: %1.</source>
        <translation>您在以前一期标注过这个名字：%1。</translation>
    </message>
    <message>
        <source>It stands behind “%1”.</source>
        <translation>它在“%1”后面。</translation>
    </message>
    <message>
        <source>It stands in a byline.</source>
        <translation>它在署名里。</translation>
    </message>
    <message>
        <source>“%1” stands behind it, as behind a person&apos;s name.</source>
        <translation>后面是“%1”，人名后面常这样写。</translation>
    </message>
    <message>
        <source>The same name is a person&apos;s elsewhere in this issue: “%1”.</source>
        <translation>本期别处同名的是人物：“%1”。</translation>
    </message>
    <message>
        <source>It begins with the surname %1 and reads like a name in this sentence.</source>
        <translation>以姓氏“%1”开头，在句中读来像人名。</translation>
    </message>
    <message>
        <source>It reads like a name in this sentence.</source>
        <translation>在句中读来像人名。</translation>
    </message>
    <message>
        <source>The text calls %1 so.</source>
        <translation>文中这样称呼%1。</translation>
    </message>
    <message>
        <source>“%1” is a form of address; the article names nobody whom it would fit.</source>
        <translation>“%1”是称呼，本文没有与之相合的人。</translation>
    </message>
    <message>
        <source>“%1” is a form of address; of those whom the issue names, it fits %2.</source>
        <translation>“%1”是称呼，本期所提的人中与%2相合。</translation>
    </message>
    <message>
        <source>It is the name of a division of China.</source>
        <translation>是行政区划名。</translation>
    </message>
    <message>
        <source>It ends in “%1”, as places do.</source>
        <translation>以“%1”结尾，地名常这样。</translation>
    </message>
    <message>
        <source>It is short for %1, which this issue names.</source>
        <translation>是本期所提%1的简称。</translation>
    </message>
    <message>
        <source>It reads like a place in this sentence.</source>
        <translation>在句中读来像地名。</translation>
    </message>
    <message>
        <source>Replaced by the editor.</source>
        <translation>由编辑替换。</translation>
    </message>
    <message>
        <source>The date stands below the signature.</source>
        <translation>日期写在署名的下一行。</translation>
    </message>
    <message>
        <source>A byline was read into the line of the column beside it; it is read on its own.</source>
        <translation>署名与旁边一栏的文字读在了同一行，现单独成行。</translation>
    </message>
</context>
<context>
    <name>RecipeWording</name>
    <message numerus="yes">
        <source>%n slogan(s)</source>
        <translation>
            <numerusform>%n 条标语</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n section name(s)</source>
        <translation>
            <numerusform>%n 个栏目名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the masthead</source>
        <translation>
            <numerusform>%n 行报头</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folio(s)</source>
        <translation>
            <numerusform>%n 处版次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) beside QR codes</source>
        <translation>
            <numerusform>%n 行二维码说明</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n advert(s)</source>
        <translation>
            <numerusform>%n 则广告</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>publisher %1</source>
        <translation>主办 %1</translation>
    </message>
    <message>
        <source>measure %1</source>
        <translation>栏宽 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) of the house style switched off</source>
        <translation>
            <numerusform>停用 %n 条文字规范</numerusform>
        </translation>
    </message>
    <message>
        <source>only its title</source>
        <translation>只有报名</translation>
    </message>
    <message numerus="yes">
        <source>would settle %n line(s) on these pages</source>
        <translation>
            <numerusform>可定下这些版面上的 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>would fill in the title</source>
        <translation>可补上报名</translation>
    </message>
    <message>
        <source>would fill in the publisher</source>
        <translation>可补上主办单位</translation>
    </message>
    <message>
        <source>would change how articles are put together</source>
        <translation>会改变文章的接合</translation>
    </message>
    <message>
        <source>would change nothing on these pages</source>
        <translation>对这些版面没有改动</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>The folder for unsaved work cannot be made.</source>
        <translation>无法创建存放未保存工作的文件夹。</translation>
    </message>
    <message>
        <source>Save often: a crash would lose what is not saved.</source>
        <translation>请常保存：程序崩溃会丢失未保存的内容。</translation>
    </message>
    <message>
        <source>The folder for unsaved work cannot be written to.</source>
        <translation>无法写入存放未保存工作的文件夹。</translation>
    </message>
    <message>
        <source>The unsaved work cannot be kept for a crash: %1.</source>
        <translation>无法为防崩溃保留未保存的工作：%1。</translation>
    </message>
    <message>
        <source>Save often until the disk has room again.</source>
        <translation>在磁盘腾出空间前请常保存。</translation>
    </message>
    <message>
        <source>The note beside the unsaved work is damaged.</source>
        <translation>未保存工作旁的记录已损坏。</translation>
    </message>
</context>
<context>
    <name>RepairWording</name>
    <message>
        <source>join the two halves</source>
        <translation>把两半接起来</translation>
    </message>
    <message>
        <source>take out %1</source>
        <translation>去掉%1</translation>
    </message>
    <message>
        <source>put in %1</source>
        <translation>补上%1</translation>
    </message>
</context>
<context>
    <name>ReplaceEverywhere</name>
    <message>
        <source>The search was stopped.</source>
        <translation>查找已停止。</translation>
    </message>
    <message>
        <source>Searching %1</source>
        <translation>正在查找 %1</translation>
    </message>
</context>
<context>
    <name>Rule</name>
    <message>
        <source>Your own change</source>
        <translation>您自己的改动</translation>
    </message>
    <message>
        <source>Unusual character form</source>
        <translation>异常字形</translation>
    </message>
    <message>
        <source>Doubled characters of a bold headline</source>
        <translation>粗体标题叠字</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Punctuation width</source>
        <translation>标点全半角</translation>
    </message>
    <message>
        <source>Quotation marks</source>
        <translation>引号</translation>
    </message>
    <message>
        <source>Line break inside a sentence</source>
        <translation>句中换行</translation>
    </message>
    <message>
        <source>Look-alike character</source>
        <translation>形近字</translation>
    </message>
    <message>
        <source>Paragraph torn apart</source>
        <translation>段落被隔断</translation>
    </message>
    <message>
        <source>Where a heading belongs</source>
        <translation>标题归属</translation>
    </message>
    <message>
        <source>Ellipsis or dash</source>
        <translation>省略号或破折号</translation>
    </message>
    <message>
        <source>Misread mark</source>
        <translation>认错的符号</translation>
    </message>
    <message>
        <source>Lost quotation mark</source>
        <translation>漏掉的引号</translation>
    </message>
    <message>
        <source>Columns in one line</source>
        <translation>一行中的几栏</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Opened</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Brought back unsaved work</source>
        <translation>恢复了未保存的内容</translation>
    </message>
    <message>
        <source>Went back to: %1</source>
        <translation>回到：%1</translation>
    </message>
    <message>
        <source>This issue has no archive yet.</source>
        <translation>本期还没有存档。</translation>
    </message>
    <message>
        <source>Choose an archive to save it into.</source>
        <translation>请选择要存入的存档。</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Lilong: keyboard shortcuts</source>
        <translation>里弄：快捷键表</translation>
    </message>
</context>
<context>
    <name>StoredChanges</name>
    <message>
        <source>%1 has been changed since.</source>
        <translation>%1 后来又改过了。</translation>
    </message>
</context>
<context>
    <name>Structure</name>
    <message>
        <source>Finding the articles was stopped. Nothing was changed.</source>
        <translation>查找稿件已停止，没有作任何改动。</translation>
    </message>
    <message>
        <source>Putting the columns in order was stopped. Nothing was changed.</source>
        <translation>理顺各栏的工作已停止，未作任何改动。</translation>
    </message>
</context>
<context>
    <name>Tag</name>
    <message>
        <source>Tagging was stopped.</source>
        <translation>标注已停止。</translation>
    </message>
</context>
<context>
    <name>TagEverywhere</name>
    <message>
        <source>The work was stopped. No issue of the archive was changed.</source>
        <translation>已停止，存档各期没有改动。</translation>
    </message>
    <message>
        <source>No issue was changed. Open it and remove the tags there.</source>
        <translation>各期没有改动。请打开它，在那里去掉标注。</translation>
    </message>
</context>
<context>
    <name>TextPattern</name>
    <message>
        <source>A round bracket of the expression has no partner.</source>
        <translation>表达式里的圆括号不成对。</translation>
    </message>
    <message>
        <source>A square bracket of the expression is not closed.</source>
        <translation>表达式里的方括号没有闭合。</translation>
    </message>
    <message>
        <source>The expression has a backslash before something that it does not go with.</source>
        <translation>表达式里的反斜杠后面跟了不能转义的字符。</translation>
    </message>
    <message>
        <source>A count in braces, like {2,5}, is not right.</source>
        <translation>花括号里的次数（如 {2,5}）写得不对。</translation>
    </message>
    <message>
        <source>The expression names a group that it does not have.</source>
        <translation>表达式引用了不存在的组。</translation>
    </message>
    <message>
        <source>A range in square brackets runs backwards.</source>
        <translation>方括号里的范围前后颠倒了。</translation>
    </message>
    <message>
        <source>What the expression looks for behind a place may be of any length; it needs a limit.</source>
        <translation>表达式的后顾部分长度不限，要给它一个上限。</translation>
    </message>
    <message>
        <source>The expression names a kind of character that there is not.</source>
        <translation>表达式用了不存在的字符类别。</translation>
    </message>
    <message>
        <source>The expression cannot be understood.</source>
        <translation>看不懂这个表达式。</translation>
    </message>
    <message>
        <source>Look at the expression up to its character %1: %2</source>
        <translation>请看表达式到第 %1 个字符为止：%2</translation>
    </message>
    <message>
        <source>Correct it, or look for it as plain text.</source>
        <translation>请改正，或按普通文字查找。</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>查找已停止。</translation>
    </message>
    <message>
        <source>The replacement names a group that the expression does not have.</source>
        <translation>替换文字引用了表达式里没有的组。</translation>
    </message>
    <message>
        <source>$1 is what the first pair of round brackets matched; write \$ for the mark itself.</source>
        <translation>$1 代表第一对圆括号匹配的文字；要写 $ 本身请写 \$。</translation>
    </message>
    <message>
        <source>The expression takes too long: it can match one text in too many ways.</source>
        <translation>表达式太费时间：同一段文字有太多种匹配方式。</translation>
    </message>
    <message>
        <source>Avoid repetitions within repetitions, like (a+)+.</source>
        <translation>请避免重复里再套重复，如 (a+)+。</translation>
    </message>
    <message>
        <source>There is nothing to look for.</source>
        <translation>没有要查找的文字。</translation>
    </message>
    <message>
        <source>Type what shall be found.</source>
        <translation>请输入要查找的文字。</translation>
    </message>
</context>
<context>
    <name>TracedText</name>
    <message>
        <source>The change lies outside its text or splits a character.</source>
        <translation>改动超出文字范围或拆开了一个字。</translation>
    </message>
</context>
<context>
    <name>lilong::ActionCatalogue</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>版面(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>标注(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>审读(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>存档(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>lilong::ActionListModel</name>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
</context>
<context>
    <name>lilong::AppearanceList</name>
    <message>
        <source>Issue</source>
        <translation>期</translation>
    </message>
    <message>
        <source>Named</source>
        <translation>所用名称</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>提及</translation>
    </message>
    <message>
        <source>Issues that name this record</source>
        <translation>提到它的各期</translation>
    </message>
</context>
<context>
    <name>lilong::ArchiveReader</name>
    <message>
        <source>Reading the archive</source>
        <translation>正在读取存档</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>正在搜索</translation>
    </message>
    <message>
        <source>Opening the issue</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <source>Deleting the issue</source>
        <translation>正在删除</translation>
    </message>
    <message>
        <source>Making the archive</source>
        <translation>正在新建存档</translation>
    </message>
    <message>
        <source>Checking the archive</source>
        <translation>正在检查存档</translation>
    </message>
    <message>
        <source>Backing up the archive</source>
        <translation>正在备份存档</translation>
    </message>
</context>
<context>
    <name>lilong::BackupKeeper</name>
    <message>
        <source>Today&apos;s backup could not be made: %1</source>
        <translation>今天的备份没有做成：%1</translation>
    </message>
</context>
<context>
    <name>lilong::BackupsPage</name>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>期数</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Lilong makes a checked copy of the archive once a day, and keeps those of the last week and one of each of the four weeks before. Copies that you make stay until you delete them.</source>
        <translation>里弄每天自动做一份检查过的存档副本，保留最近一周的，以及此前四周每周一份。您自己做的副本会一直保留，直到您删除。</translation>
    </message>
    <message>
        <source>&amp;Restore This Backup…</source>
        <translation>恢复这份备份(&amp;R)…</translation>
    </message>
    <message>
        <source>Restore &amp;Another Copy…</source>
        <translation>恢复其他副本(&amp;A)…</translation>
    </message>
    <message>
        <source>Back Up &amp;Now</source>
        <translation>立即备份(&amp;N)</translation>
    </message>
    <message>
        <source>Backups of %1</source>
        <translation>%1的备份</translation>
    </message>
    <message>
        <source>by you</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>on its own</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Restore a copy</source>
        <translation>恢复副本</translation>
    </message>
    <message>
        <source>Put the archive %1 back as it was on %2? What it holds now is kept in a file beside it.</source>
        <translation>把存档%1恢复成%2时的样子？现在的内容会保留在旁边的文件里。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>The archive is as it was on %1.</source>
        <translation>存档已恢复成%1时的样子。</translation>
    </message>
    <message>
        <source>%1 What it held until now is kept as %2.</source>
        <translation>%1恢复前的内容保留为%2。</translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation>正在恢复备份</translation>
    </message>
    <message>
        <source>A checked copy was made: %1.</source>
        <translation>已做好检查过的副本：%1。</translation>
    </message>
    <message>
        <source>Backing up the archive</source>
        <translation>正在备份存档</translation>
    </message>
</context>
<context>
    <name>lilong::BatchImportPage</name>
    <message>
        <source>Import many issues</source>
        <translation>批量导入多期</translation>
    </message>
    <message>
        <source>Report of the import</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>%1 pages in %2 issues were saved into %3.</source>
        <translation>已将 %2 期共 %1 版存入 %3。</translation>
    </message>
    <message>
        <source>%1 — pages: %2, articles: %3, open doubts: %4</source>
        <translation>%1 — 版面 %2，文章 %3，待定疑点 %4</translation>
    </message>
    <message>
        <source>%1; pages added: %2</source>
        <translation>%1；补入%2版</translation>
    </message>
    <message>
        <source>%1 — skipped: it is in the archive already</source>
        <translation>%1——跳过：存档里已有</translation>
    </message>
    <message>
        <source>%1 — not saved: you stopped before</source>
        <translation>%1 — 未保存：此前您已停止</translation>
    </message>
    <message>
        <source>Done. The issues are in the library.</source>
        <translation>完成。各期已在资料库中。</translation>
    </message>
    <message>
        <source>Choose a folder: its pages are read and grouped by date and number before anything is saved.</source>
        <translation>请选择文件夹：先读入版面，按日期和期号分好期，确认后才保存。</translation>
    </message>
    <message>
        <source>Pages: %1, issues: %2, in the archive already: %3, in doubt: %4, refused files: %5. Into %6.</source>
        <translation>共%1版、%2期，存档里已有%3期，存疑%4处，拒收%5个文件。存入%6。</translation>
    </message>
</context>
<context>
    <name>lilong::BatchTree</name>
    <message>
        <source>prints neither date nor number</source>
        <translation>未印日期和期号</translation>
    </message>
    <message>
        <source>In the archive already: skipped</source>
        <translation>存档里已有：跳过</translation>
    </message>
    <message>
        <source>In the archive already: its new pages are added</source>
        <translation>存档里已有：补入新版面</translation>
    </message>
    <message>
        <source>In the archive already: saved as one more issue</source>
        <translation>存档里已有：另存一期</translation>
    </message>
    <message>
        <source>Issue and pages</source>
        <translation>期与版面</translation>
    </message>
    <message>
        <source>Printed on the page</source>
        <translation>版面所印</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>Issues and their pages</source>
        <translation>各期及其版面</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 版</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lilong::CommandPalette</name>
    <message>
        <source>Actions found</source>
        <translation>找到的操作</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>全部操作</translation>
    </message>
    <message>
        <source>What do you want to do? Characters or pinyin</source>
        <translation>想做什么？输入汉字或拼音</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>查找操作</translation>
    </message>
    <message>
        <source>Search the archive for “%1” (Shift+Enter)</source>
        <translation>在存档中搜索“%1”（Shift+回车）</translation>
    </message>
    <message>
        <source>No action is called that. Search the archive for “%1” (Enter)</source>
        <translation>没有这样的操作。在存档中搜索“%1”（回车）</translation>
    </message>
</context>
<context>
    <name>lilong::ComparisonModel</name>
    <message>
        <source>The same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已改动</translation>
    </message>
    <message>
        <source>The same text, with other tags, repairs or kind</source>
        <translation>文字相同，标记、修补或类别不同</translation>
    </message>
    <message>
        <source>Only at the right</source>
        <translation>只在右边有</translation>
    </message>
    <message>
        <source>Only at the left</source>
        <translation>只在左边有</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>lilong::ConflictList</name>
    <message>
        <source>First named in: %1</source>
        <translation>初次出现：%1</translation>
    </message>
    <message>
        <source>&amp;Merge Them</source>
        <translation>合并(&amp;M)</translation>
    </message>
    <message>
        <source>Nothing Is &amp;Wrong</source>
        <translation>没有问题(&amp;W)</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Both are one: the first keeps its name. It can be taken back at any time.</source>
        <translation>两者是同一个，保留第一个的名称。随时可以撤回。</translation>
    </message>
    <message>
        <source>Leave it as it is and do not show it again</source>
        <translation>保持原样，不再显示</translation>
    </message>
    <message>
        <source>Enter shows the cards one after the other: %1</source>
        <translation>按回车依次显示卡片：%1</translation>
    </message>
    <message>
        <source>No conflicts</source>
        <translation>没有冲突</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n 处冲突</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lilong::DeskCommands</name>
    <message>
        <source>Changing the kind of a block</source>
        <translation>更改块的类别</translation>
    </message>
    <message>
        <source>Putting to the furniture</source>
        <translation>归入版面文字</translation>
    </message>
    <message>
        <source>Putting into the text</source>
        <translation>放入正文</translation>
    </message>
    <message>
        <source>Putting into a new article</source>
        <translation>放入新稿件</translation>
    </message>
    <message>
        <source>Moving a block up</source>
        <translation>上移一块</translation>
    </message>
    <message>
        <source>Moving a block down</source>
        <translation>下移一块</translation>
    </message>
    <message>
        <source>Put the cursor into the paragraph that the new article begins with.</source>
        <translation>请把光标放进新稿件起首的段落。</translation>
    </message>
    <message>
        <source>Starting an article</source>
        <translation>另起一篇</translation>
    </message>
    <message>
        <source>Put the cursor into an article first.</source>
        <translation>请先把光标放进一篇稿件。</translation>
    </message>
    <message>
        <source>Making an ordinary article</source>
        <translation>改为普通文章</translation>
    </message>
    <message>
        <source>Making a portrait</source>
        <translation>改为人物专稿</translation>
    </message>
    <message>
        <source>An ordinary article.</source>
        <translation>已改为普通文章。</translation>
    </message>
    <message>
        <source>A portrait; tag the person whom its heading names.</source>
        <translation>已改为人物专稿；请标注标题所写的人物。</translation>
    </message>
    <message>
        <source>A portrait of %1.</source>
        <translation>已改为%1的人物专稿。</translation>
    </message>
    <message>
        <source>Joining articles</source>
        <translation>合并稿件</translation>
    </message>
    <message>
        <source>Taking a repair back</source>
        <translation>撤回修正</translation>
    </message>
    <message>
        <source>No repair stands at the cursor.</source>
        <translation>光标处没有修正。</translation>
    </message>
    <message>
        <source>Bringing the repairs back</source>
        <translation>恢复修正</translation>
    </message>
    <message>
        <source>Showing the raw text</source>
        <translation>显示原文</translation>
    </message>
    <message>
        <source>The raw text of this paragraph stands here; the same key brings the repairs back.</source>
        <translation>本段现在是原文；再按同一键，修正全部回来。</translation>
    </message>
    <message>
        <source>Select the word first.</source>
        <translation>请先选中这个词。</translation>
    </message>
    <message>
        <source>“%1” is one of your words now.</source>
        <translation>“%1”已收进自己的词表。</translation>
    </message>
    <message>
        <source>“%1” was one of your words already.</source>
        <translation>“%1”本来就在自己的词表里。</translation>
    </message>
    <message>
        <source>Keeping a word</source>
        <translation>收词</translation>
    </message>
    <message>
        <source>Put the cursor into a paragraph first.</source>
        <translation>请先把光标放到段落里。</translation>
    </message>
    <message>
        <source>Marking lost text</source>
        <translation>标明缺文</translation>
    </message>
    <message>
        <source>Unmarking lost text</source>
        <translation>取消缺文</translation>
    </message>
    <message>
        <source>The page lost the text before this paragraph.</source>
        <translation>本段前面的文字在版面上缺了。</translation>
    </message>
    <message>
        <source>The page lost the text behind this paragraph.</source>
        <translation>本段后面的文字在版面上缺了。</translation>
    </message>
    <message>
        <source>Nothing is lost before this paragraph.</source>
        <translation>本段前面没有缺文。</translation>
    </message>
    <message>
        <source>Nothing is lost behind this paragraph.</source>
        <translation>本段后面没有缺文。</translation>
    </message>
</context>
<context>
    <name>lilong::DeskPane</name>
    <message>
        <source>Desk</source>
        <translation>工作台</translation>
    </message>
</context>
<context>
    <name>lilong::DeskStatusBar</name>
    <message>
        <source>State of the issue</source>
        <translation>本期的状态</translation>
    </message>
    <message>
        <source>repairs %1</source>
        <translation>修正 %1</translation>
    </message>
    <message>
        <source>doubts %1</source>
        <translation>疑点 %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>only to be read</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>page %1/%2: %3</source>
        <translation>第 %1/%2 版：%3</translation>
    </message>
</context>
<context>
    <name>lilong::DirectoryModel</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Lies in</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>期数</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>提及</translation>
    </message>
</context>
<context>
    <name>lilong::DirectoryPane</name>
    <message>
        <source>the editor</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Reading who is named in earlier issues</source>
        <translation>正在读取以前各期提到的人物和地点</translation>
    </message>
    <message>
        <source>%1 was changed.</source>
        <translation>已修改%1。</translation>
    </message>
    <message>
        <source>They are one now: %1. The card&apos;s history can take it back.</source>
        <translation>已合并为一个：%1。可在卡片的历史中撤回。</translation>
    </message>
    <message>
        <source>Is %1 the same as %2? Merging can be taken back at any time.</source>
        <translation>%1与%2是同一个吗？合并随时可以撤回。</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>The ticked issues name another %1 now. The card&apos;s history can take it back.</source>
        <translation>勾选的各期现在指另一个%1。可在卡片的历史中撤回。</translation>
    </message>
    <message>
        <source>It was taken back.</source>
        <translation>已撤回。</translation>
    </message>
    <message>
        <source>Looking for conflicts</source>
        <translation>正在查找冲突</translation>
    </message>
    <message>
        <source>%1/%2 people and places.csv</source>
        <translation>%1/%2 人物和地点.csv</translation>
    </message>
    <message>
        <source>Write the people and places</source>
        <translation>写出人物和地点</translation>
    </message>
    <message>
        <source>Writing the table</source>
        <translation>正在写出表格</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were written to %1.</source>
        <translation>
            <numerusform>%n 条记录已写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Take in people and places</source>
        <translation>导入人物和地点</translation>
    </message>
    <message>
        <source>Reading the table</source>
        <translation>正在读取表格</translation>
    </message>
    <message>
        <source>Taken in: %1 new, %2 changed.</source>
        <translation>已导入：新增 %1 条，修改 %2 条。</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the table cannot be taken in, so nothing was changed.</source>
        <translation>
            <numerusform>表格有 %n 行不能导入，因此什么都没改。</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct these lines and take the table in again.</source>
        <translation>请改正这些行后再导入。</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>名录</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>人物(&amp;P)</translation>
    </message>
    <message>
        <source>P&amp;laces</source>
        <translation>地点(&amp;L)</translation>
    </message>
    <message>
        <source>People or places</source>
        <translation>人物或地点</translation>
    </message>
    <message>
        <source>People and places</source>
        <translation>人物和地点</translation>
    </message>
    <message>
        <source>Name, pinyin or initials: 王, wang chun, wcm</source>
        <translation>名称、拼音或首字母：王、wang chun、wcm</translation>
    </message>
    <message>
        <source>Search by name, pinyin or initials</source>
        <translation>按名称、拼音或首字母查找</translation>
    </message>
    <message>
        <source>At or in a place</source>
        <translation>所在地点</translation>
    </message>
    <message>
        <source>Only at or in a place</source>
        <translation>只看某地点的</translation>
    </message>
    <message>
        <source>Only people with a title</source>
        <translation>只看某职务的人物</translation>
    </message>
    <message>
        <source>Any title</source>
        <translation>任何职务</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>No place of that name</source>
        <translation>没有这个地点</translation>
    </message>
</context>
<context>
    <name>lilong::DoubtCard</name>
    <message>
        <source>The doubt in hand</source>
        <translation>当前疑点</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>退格</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>No doubts left</source>
        <translation>没有疑点了</translation>
    </message>
    <message>
        <source>Everything the rules were unsure of has been decided.</source>
        <translation>规则拿不准的都已处理完毕。</translation>
    </message>
    <message>
        <source>%1 (sure to %2 %)</source>
        <translation>%1（把握 %2 %）</translation>
    </message>
    <message>
        <source>%1  %2 (%3 %)</source>
        <translation>%1  %2（%3 %）</translation>
    </message>
    <message>
        <source>Take this one and turn the others down (%1)</source>
        <translation>采用这一个，否决其余（%1）</translation>
    </message>
</context>
<context>
    <name>lilong::DoubtsPanel</name>
    <message>
        <source>Doubts</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>A accepts, X rejects, 1 to 9 choose among rivals, Space leaves for later or opens a group, Backspace goes back, Enter takes the group, Shift+X turns it down, F filters</source>
        <translation>A 接受，X 拒绝，1 至 9 选择一种读法，空格留到稍后或展开一组，退格返回，回车接受整组，Shift+X 拒绝整组，F 筛选</translation>
    </message>
    <message numerus="yes">
        <source>%n doubts</source>
        <translation>
            <numerusform>%n 个疑点</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>没有可显示的</translation>
    </message>
    <message>
        <source>Nothing is as the filter below asks. Esc in the filter shows everything open.</source>
        <translation>没有符合下面筛选条件的。在筛选栏按 Esc，显示所有待定的。</translation>
    </message>
    <message>
        <source>group of %1</source>
        <translation>一组 %1 个</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Accepting a doubt</source>
        <translation>接受疑点</translation>
    </message>
    <message>
        <source>Rejecting a group of doubts</source>
        <translation>拒绝一组疑点</translation>
    </message>
    <message>
        <source>Rejecting a doubt</source>
        <translation>拒绝疑点</translation>
    </message>
    <message>
        <source>Accepting a group of doubts</source>
        <translation>接受一组疑点</translation>
    </message>
    <message>
        <source>Other changes have been made since: use Undo or the history.</source>
        <translation>此后又有其他改动：请用撤销或历史。</translation>
    </message>
    <message>
        <source>Choosing among doubts</source>
        <translation>在候选中选定</translation>
    </message>
</context>
<context>
    <name>lilong::EntitiesPanel</name>
    <message>
        <source>Filter people and places</source>
        <translation>筛选人物和地点</translation>
    </message>
    <message>
        <source>People and places</source>
        <translation>人物与地点</translation>
    </message>
    <message>
        <source>Enter shows the next mention, Shift+Enter the one before, Delete removes the tag of the mention shown</source>
        <translation>回车到下一处提及，Shift+回车到上一处，Delete 去掉所示提及的标注</translation>
    </message>
    <message>
        <source>Show a mention first: Enter goes through them.</source>
        <translation>请先按回车显示一处提及。</translation>
    </message>
    <message>
        <source>Removing a tag</source>
        <translation>去掉标注</translation>
    </message>
    <message>
        <source>Filter: 王春蓉, wcr, wang chun…</source>
        <translation>筛选：王春蓉、wcr、wang chun…</translation>
    </message>
</context>
<context>
    <name>lilong::EntityModel</name>
    <message>
        <source>administrative</source>
        <translation>行政区划</translation>
    </message>
    <message>
        <source>residential</source>
        <translation>居民区</translation>
    </message>
    <message>
        <source>lane</source>
        <translation>里弄</translation>
    </message>
    <message>
        <source>road</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>building</source>
        <translation>建筑</translation>
    </message>
    <message>
        <source>place</source>
        <translation>地点</translation>
    </message>
    <message numerus="yes">
        <source>Person %1, %n mentions</source>
        <translation>
            <numerusform>人物 %1，提及 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Place %1, %n mentions</source>
        <translation>
            <numerusform>地点 %1，提及 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Role or kind</source>
        <translation>职务或类别</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>提及</translation>
    </message>
</context>
<context>
    <name>lilong::EverywhereCard</name>
    <message>
        <source>Where else does the name stand?</source>
        <translation>这个名字还出现在哪里？</translation>
    </message>
    <message>
        <source>Places where the name stands</source>
        <translation>名字出现之处</translation>
    </message>
    <message>
        <source>Space ticks a place, A all of them, 1 to 3 say how far to look, Enter tags what is ticked, Escape leaves</source>
        <translation>空格勾选一处，A 全选，1 至 3 选择范围，回车标注勾选的各处，Esc 离开</translation>
    </message>
    <message>
        <source>Leave  Esc</source>
        <translation>离开  Esc</translation>
    </message>
    <message>
        <source>1  This article</source>
        <translation>1  本文</translation>
    </message>
    <message>
        <source>2  This issue</source>
        <translation>2  本期</translation>
    </message>
    <message>
        <source>3  The archive</source>
        <translation>3  存档</translation>
    </message>
    <message>
        <source>“%1”, a person, stands here too:</source>
        <translation>人物“%1”还出现在这些地方：</translation>
    </message>
    <message>
        <source>“%1”, a place, stands here too:</source>
        <translation>地点“%1”还出现在这些地方：</translation>
    </message>
    <message>
        <source>This issue has no archive yet.</source>
        <translation>本期还没有存入存档。</translation>
    </message>
    <message>
        <source>Searching the archive</source>
        <translation>正在搜索存档</translation>
    </message>
    <message numerus="yes">
        <source>Tag %n places  Enter</source>
        <translation>
            <numerusform>标注 %n 处  回车</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching the archive…</source>
        <translation>正在搜索存档…</translation>
    </message>
    <message>
        <source>It stands nowhere else.</source>
        <translation>别处没有。</translation>
    </message>
    <message>
        <source>Space ticks, A ticks all, Enter tags, Esc leaves.</source>
        <translation>空格勾选，A 全选，回车标注，Esc 离开。</translation>
    </message>
    <message numerus="yes">
        <source>This changes %n other issues of the archive, </source>
        <translation>
            <numerusform>这会改动存档中另外 %n 期，</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places in them. Enter does it, Esc leaves.</source>
        <translation>
            <numerusform>共 %n 处。回车执行，Esc 离开。</numerusform>
        </translation>
    </message>
    <message>
        <source>Tagging in the archive…</source>
        <translation>正在存档中标注…</translation>
    </message>
    <message>
        <source>Tagging in the archive</source>
        <translation>正在存档中标注</translation>
    </message>
</context>
<context>
    <name>lilong::ExportPage</name>
    <message>
        <source>Issue JSON: everything, with sources, tags and repairs, for other programs</source>
        <translation>期刊 JSON：全部内容，含原文、标注和修正，供其他程序使用</translation>
    </message>
    <message>
        <source>Plain text: one paragraph a line</source>
        <translation>纯文本：每段一行</translation>
    </message>
    <message>
        <source>Markdown: text with headings, for web editors</source>
        <translation>Markdown：带标题层级的文字，供网页编辑器使用</translation>
    </message>
    <message>
        <source>HTML: one page for the web or for WeChat</source>
        <translation>HTML：一个网页，可发网站或微信</translation>
    </message>
    <message>
        <source>PDF: newspaper pages to print or send</source>
        <translation>PDF：报纸版面，可打印或发送</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>导出(&amp;X)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>要写的文件</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>纸张(&amp;P)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
</context>
<context>
    <name>lilong::FateLegend</name>
    <message>
        <source>text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>repaired</source>
        <translation>已修正</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>furniture</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>unplaced</source>
        <translation>未安置</translation>
    </message>
    <message>
        <source>doubt</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>Legend: %1</source>
        <translation>图例：%1</translation>
    </message>
    <message>
        <source>What became of each stretch of the raw text; plain text stands in an article as it is</source>
        <translation>原文各段文字的着落；未加底色的原样进入稿件</translation>
    </message>
</context>
<context>
    <name>lilong::FindBar</name>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>大小写</translation>
    </message>
    <message>
        <source>Tell capital letters from small ones (Alt+C)</source>
        <translation>区分大小写（Alt+C）</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>整词</translation>
    </message>
    <message>
        <source>Only where words begin and end (Alt+W)</source>
        <translation>只找完整的词（Alt+W）</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>正则</translation>
    </message>
    <message>
        <source>What is looked for is a regular expression; $1 stands for its first group in what replaces it (Alt+X)</source>
        <translation>按正则表达式查找；替换文字里 $1 代表第一个组（Alt+X）</translation>
    </message>
    <message>
        <source>Replace This One  Alt+Enter</source>
        <translation>替换这一处  Alt+Enter</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>查找和替换</translation>
    </message>
    <message>
        <source>This issue has no archive yet.</source>
        <translation>本期还没有存档。</translation>
    </message>
    <message>
        <source>Searching the archive…</source>
        <translation>正在搜索存档…</translation>
    </message>
    <message numerus="yes">
        <source>This changes %n other issues of the archive, </source>
        <translation>
            <numerusform>这会改动存档中其他 %n 期，</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places in them. Ctrl+Enter again does it.</source>
        <translation>
            <numerusform>共 %n 处。再按 Ctrl+Enter 执行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Replacing in the archive… Escape stops it.</source>
        <translation>正在存档中替换… 按 Esc 停止。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n places  Ctrl+Enter</source>
        <translation>
            <numerusform>替换 %n 处  Ctrl+Enter</numerusform>
        </translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>要查找的文字</translation>
    </message>
    <message>
        <source>Enter finds the next, Shift+Enter the one before, Down goes to the list, Alt+1 to Alt+3 say how far to look, Escape leaves</source>
        <translation>回车找下一处，Shift+回车找上一处，向下键进列表，Alt+1 到 Alt+3 选范围，Esc 离开</translation>
    </message>
    <message>
        <source>Nothing: it is taken out</source>
        <translation>空：删去找到的文字</translation>
    </message>
    <message>
        <source>What shall stand instead</source>
        <translation>替换成的文字</translation>
    </message>
    <message>
        <source>Ctrl+Enter replaces what is ticked, Alt+Enter the one in hand</source>
        <translation>Ctrl+回车替换勾选的各处，Alt+回车替换当前一处</translation>
    </message>
    <message>
        <source>Places that were found</source>
        <translation>找到的各处</translation>
    </message>
    <message>
        <source>Enter goes to the place, Space ticks it, A ticks all, Ctrl+Enter replaces what is ticked</source>
        <translation>回车转到该处，空格勾选，A 全选，Ctrl+回车替换勾选的各处</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>关闭  Esc</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>本稿</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>存档</translation>
    </message>
    <message>
        <source>How far to look (Alt+%1)</source>
        <translation>查找范围（Alt+%1）</translation>
    </message>
    <message>
        <source>This place stands in another issue: %1</source>
        <translation>这一处在另一期：%1</translation>
    </message>
</context>
<context>
    <name>lilong::FindCommands</name>
    <message>
        <source>Replacing in the archive</source>
        <translation>正在存档中替换</translation>
    </message>
    <message>
        <source>Replacing</source>
        <translation>替换</translation>
    </message>
    <message numerus="yes">
        <source>%n places replaced in one step; undo takes it back.</source>
        <translation>
            <numerusform>一步替换了 %n 处，撤销即可恢复。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places replaced in other issues; “%1” in the Edit menu takes them back.</source>
        <translation>
            <numerusform>其他各期替换了 %n 处；“编辑”菜单的“%1”可以撤回。</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace back in it by hand.</source>
        <translation>请在那一期里手工改回。</translation>
    </message>
    <message numerus="yes">
        <source>%n other issues are as they were before.</source>
        <translation>
            <numerusform>其他 %n 期已恢复原样。</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking the replacing back in the archive</source>
        <translation>正在撤回存档中的替换</translation>
    </message>
</context>
<context>
    <name>lilong::FirstSteps</name>
    <message>
        <source>Bring in the first page</source>
        <translation>先导入一个版面</translation>
    </message>
    <message>
        <source>Lilong repairs what the layout did to the text, finds articles and people, and keeps every issue.</source>
        <translation>里弄修正排版给文字留下的毛病，找出稿件和人物，并保存每一期。</translation>
    </message>
    <message>
        <source>Or drop text files anywhere into this window.</source>
        <translation>也可以把文本文件拖到窗口任何位置。</translation>
    </message>
</context>
<context>
    <name>lilong::GateCard</name>
    <message>
        <source>Let It Pass  Del</source>
        <translation>放行  Del</translation>
    </message>
    <message>
        <source>What stands in the way of printing</source>
        <translation>付印前还差什么</translation>
    </message>
    <message>
        <source>Findings of the gate</source>
        <translation>付印前的检查结果</translation>
    </message>
    <message>
        <source>Enter goes to the place, Delete lets the finding pass or makes it count again, Shift+Delete does so with all of its kind, Escape leaves</source>
        <translation>回车转到该处，Delete放行或重新计入，Shift+Delete对同类全部如此，Esc离开</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>关闭  Esc</translation>
    </message>
    <message>
        <source>In the way of printing: %1</source>
        <translation>付印前还差 %1 项</translation>
    </message>
    <message>
        <source>In the way of this page: %1</source>
        <translation>本版还差 %1 项</translation>
    </message>
    <message>
        <source>%1 · let pass: %2</source>
        <translation>%1 · 已放行 %2 项</translation>
    </message>
    <message>
        <source>Looking for names without a tag…</source>
        <translation>正在找未标记的人名地名…</translation>
    </message>
    <message>
        <source>Nothing stands in the way.</source>
        <translation>没有妨碍付印的问题。</translation>
    </message>
    <message>
        <source>Enter goes there, Delete lets it pass, Shift+Delete all of its kind.</source>
        <translation>回车转到该处，Delete放行，Shift+Delete放行全部同类。</translation>
    </message>
    <message>
        <source>Letting a finding pass</source>
        <translation>放行一项</translation>
    </message>
    <message>
        <source>Making a finding count again</source>
        <translation>取消放行</translation>
    </message>
</context>
<context>
    <name>lilong::GateCommands</name>
    <message>
        <source>This page is ready already.</source>
        <translation>本版已经可以付印。</translation>
    </message>
    <message>
        <source>This page is raw: no state comes before.</source>
        <translation>本版还是原稿，前面没有别的状态。</translation>
    </message>
    <message>
        <source>Asking the gate…</source>
        <translation>正在做付印前检查…</translation>
    </message>
    <message>
        <source>Page state: %1</source>
        <translation>版面状态：%1</translation>
    </message>
    <message>
        <source>The page is now: %1.</source>
        <translation>本版现在是：%1。</translation>
    </message>
    <message numerus="yes">
        <source>The page is not ready: %n things stand in the way.</source>
        <translation>
            <numerusform>本版还不能付印：还差 %n 项。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lilong::GateModel</name>
    <message>
        <source>doubt</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>unplaced</source>
        <translation>未安置</translation>
    </message>
    <message>
        <source>cut paragraph</source>
        <translation>残缺段落</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>标点</translation>
    </message>
    <message>
        <source>untagged name</source>
        <translation>未标记</translation>
    </message>
    <message>
        <source>masthead</source>
        <translation>报头</translation>
    </message>
    <message>
        <source>no text</source>
        <translation>缺正文</translation>
    </message>
    <message>
        <source>no heading</source>
        <translation>缺标题</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>矛盾</translation>
    </message>
    <message>
        <source>beside the articles</source>
        <translation>稿件之外</translation>
    </message>
    <message>
        <source>a section heading</source>
        <translation>栏目名</translation>
    </message>
    <message>
        <source>the whole issue</source>
        <translation>整期</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>%1, let pass</source>
        <translation>%1，已放行</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>lilong::HistoryModel</name>
    <message>
        <source>As it was opened</source>
        <translation>打开时的样子</translation>
    </message>
    <message>
        <source>%1, the present state</source>
        <translation>%1，当前状态</translation>
    </message>
</context>
<context>
    <name>lilong::HistoryPage</name>
    <message>
        <source>Without a headline</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Everything done with this issue, the newest first. Choosing a step shows how the text was after it.</source>
        <translation>这一期的全部操作，最新的在前。选一步可看当时的文字。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Artic&amp;le</source>
        <translation>文章(&amp;L)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>%1 (%2 different)</source>
        <translation>%1（%2处不同）</translation>
    </message>
    <message>
        <source>This article is now as it was then</source>
        <translation>这篇文章与当时相同</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) differ</source>
        <translation>
            <numerusform>%n处不同</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 — only at the left</source>
        <translation>%1 —— 只在左边有</translation>
    </message>
    <message>
        <source>The text is the same, the repairs below differ</source>
        <translation>文字相同，下面的修正不同</translation>
    </message>
    <message>
        <source>This article is the same after both steps</source>
        <translation>这篇文章在这两步之后相同</translation>
    </message>
    <message>
        <source>Then: %1</source>
        <translation>当时：%1</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>This step stands at the right now: choose another one to stand beside it.</source>
        <translation>这一步现在在右边：请再选一步与它对照。</translation>
    </message>
    <message>
        <source>Nothing came before this step.</source>
        <translation>这是最早的一步。</translation>
    </message>
    <message>
        <source>This doubt was not there then, and nothing was made of it: there is nothing to take back.</source>
        <translation>当时还没有这个疑点，也没有据此改动：没有可撤回的。</translation>
    </message>
    <message>
        <source>Bringing back a repair</source>
        <translation>恢复一处修正</translation>
    </message>
    <message>
        <source>This paragraph is now as it was then: there is nothing to bring back.</source>
        <translation>这一段与当时相同，没有要恢复的。</translation>
    </message>
    <message>
        <source>This paragraph was not there then. Bring back the whole article to have it as it was.</source>
        <translation>当时还没有这一段。要恢复当时的样子，请恢复整篇文章。</translation>
    </message>
    <message>
        <source>Headings and bylines come back with their article. Bring back the whole article.</source>
        <translation>标题和署名随文章一起恢复。请恢复整篇文章。</translation>
    </message>
    <message>
        <source>Bringing back a paragraph</source>
        <translation>恢复段落</translation>
    </message>
    <message>
        <source>Bringing back an article</source>
        <translation>恢复文章</translation>
    </message>
    <message>
        <source>Bringing back everything</source>
        <translation>全部恢复</translation>
    </message>
    <message>
        <source>It is now as it was then: there is nothing to bring back.</source>
        <translation>与当时相同，没有要恢复的。</translation>
    </message>
    <message>
        <source>Brought back as it was then. Undo takes it back.</source>
        <translation>已恢复成当时的样子，可以撤销。</translation>
    </message>
</context>
<context>
    <name>lilong::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Enter or a click brings back the state after the step</source>
        <translation>回车或单击可回到该步之后的状态</translation>
    </message>
</context>
<context>
    <name>lilong::HitModel</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
</context>
<context>
    <name>lilong::ImportPage</name>
    <message>
        <source>Texts to import</source>
        <translation>待导入的文本</translation>
    </message>
    <message>
        <source>Choose files, paste text, or drop them here: their text is shown before it is taken.</source>
        <translation>选择文件、粘贴文字或拖到此处：导入之前先显示文字。</translation>
    </message>
    <message>
        <source>Text as it was decoded</source>
        <translation>解码后的文字</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Refused files</source>
        <translation>被拒绝的文件</translation>
    </message>
    <message>
        <source>Close the report</source>
        <translation>关闭报告</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>编码(&amp;E)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Text files (*.txt *.text);;All files (*)</source>
        <translation>文本文件 (*.txt *.text);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) found; look at newsletter, date and number, then open the issue.</source>
        <translation>
            <numerusform>找到 %n 篇稿件；请核对报名、日期和期号，然后打开。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not repaired yet.</source>
        <translation>尚未修正。</translation>
    </message>
</context>
<context>
    <name>lilong::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>检查窗格</translation>
    </message>
    <message>
        <source>Doubts %1</source>
        <translation>疑点 %1</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>人物·地点</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Applied repairs</source>
        <translation>已作的修正</translation>
    </message>
    <message>
        <source>People and places of this issue</source>
        <translation>本期的人物和地点</translation>
    </message>
</context>
<context>
    <name>lilong::IntakeWorker</name>
    <message>
        <source>Reading was stopped.</source>
        <translation>读取已停止。</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
</context>
<context>
    <name>lilong::IssueFilterBar</name>
    <message>
        <source>Newsletter</source>
        <translation>报名</translation>
    </message>
    <message>
        <source>All newsletters</source>
        <translation>全部报纸</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>全部年份</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>Filter the issues</source>
        <translation>筛选各期</translation>
    </message>
    <message>
        <source>Title, date or number, pinyin too</source>
        <translation>报名、日期或期号，可用拼音</translation>
    </message>
</context>
<context>
    <name>lilong::IssueModel</name>
    <message>
        <source>(no newsletter)</source>
        <translation>（无报名）</translation>
    </message>
    <message>
        <source>Newsletter</source>
        <translation>报名</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>期号</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>版数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Open doubts</source>
        <translation>未决疑点</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存时间</translation>
    </message>
    <message>
        <source>Unnamed issue</source>
        <translation>未命名的一期</translation>
    </message>
</context>
<context>
    <name>lilong::JobBar</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>lilong::KnownArchives</name>
    <message>
        <source>Newsletters</source>
        <translation>社区报</translation>
    </message>
    <message>
        <source>Lilong archives (*.lilong)</source>
        <translation>里弄存档 (*.lilong)</translation>
    </message>
</context>
<context>
    <name>lilong::LibraryPage</name>
    <message>
        <source>Archives</source>
        <translation>存档</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>最近的文件</translation>
    </message>
    <message>
        <source>Search words, people and places in this archive</source>
        <translation>在此存档中搜索词语、人物和地点</translation>
    </message>
    <message>
        <source>Search the archive</source>
        <translation>搜索存档</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>期数</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>找到的位置</translation>
    </message>
    <message>
        <source>The archive was copied to %1.</source>
        <translation>存档已复制到 %1。</translation>
    </message>
    <message>
        <source>The archive %1 is whole.</source>
        <translation>存档“%1”完好。</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>共 %n 期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n issue(s)</source>
        <translation>
            <numerusform>%n 期中的 %1 期</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) found</source>
        <translation>
            <numerusform>找到 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1 from the archive? It cannot be brought back.</source>
        <translation>从存档中删除“%1”吗？删除后无法恢复。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>New archive</source>
        <translation>新建存档</translation>
    </message>
    <message>
        <source>Open an archive</source>
        <translation>打开存档</translation>
    </message>
    <message>
        <source>%1/%2 copy.lilong</source>
        <translation>%1/%2 副本.lilong</translation>
    </message>
    <message>
        <source>Back up the archive</source>
        <translation>备份存档</translation>
    </message>
</context>
<context>
    <name>lilong::MainWindow</name>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>The language changes when Lilong is started again.</source>
        <translation>下次启动里弄时更换语言。</translation>
    </message>
    <message>
        <source>There is no such archive.</source>
        <translation>没有这个存档。</translation>
    </message>
    <message>
        <source>Look for it in the library.</source>
        <translation>请在资料库中查找。</translation>
    </message>
    <message>
        <source>Save into an archive</source>
        <translation>存入存档</translation>
    </message>
    <message>
        <source>All actions and search   %1</source>
        <translation>全部操作与搜索   %1</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Lilong %1</source>
        <translation>里弄 %1</translation>
    </message>
    <message>
        <source>For the editors of neighbourhood newsletters. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>为社区报、街道报的编辑而作。自由软件，遵循 GNU 通用公共许可证第 3 版或更新版本。</translation>
    </message>
    <message>
        <source>%1[*] — Lilong</source>
        <translation>%1[*] — 里弄</translation>
    </message>
    <message>
        <source>Lilong</source>
        <translation>里弄</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Only to be read</source>
        <translation>只读</translation>
    </message>
    <message numerus="yes">
        <source>%n repair(s) made</source>
        <translation>
            <numerusform>作了 %n 处修正</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken back</source>
        <translation>
            <numerusform>撤回 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new doubt(s)</source>
        <translation>
            <numerusform>新增 %n 个疑点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) placed</source>
        <translation>
            <numerusform>安排了 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The issue was changed while it was repaired again: nothing was done.</source>
        <translation>再修期间本期有了改动：未作任何修正。</translation>
    </message>
    <message>
        <source>Repair it again when you pause.</source>
        <translation>请在停手时再修一遍。</translation>
    </message>
    <message>
        <source>Repairing again</source>
        <translation>再修一遍</translation>
    </message>
    <message>
        <source>Repaired again: there was nothing to do.</source>
        <translation>已再修一遍：没有需要改动之处。</translation>
    </message>
    <message>
        <source>Repaired again: %1. Undo takes it all back.</source>
        <translation>已再修一遍：%1。撤销可全部还原。</translation>
    </message>
    <message>
        <source>The issue&apos;s newsletter has no title: there is nothing to remember it by.</source>
        <translation>本期没有报名，无从记住。</translation>
    </message>
    <message>
        <source>The recipe of %1 is remembered already.</source>
        <translation>%1 的惯例已经记住。</translation>
    </message>
    <message>
        <source>Remembered for the next issue of %1: %2.</source>
        <translation>已为 %1 的下一期记住：%2。</translation>
    </message>
    <message>
        <source>Remember what you settled for the next issue of %1?</source>
        <translation>要为 %1 的下一期记住您定下的内容吗？</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>记住</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 is working on this issue. You can read it here, and change nothing.</source>
        <translation>%1正在处理这一期。这里只能阅读，不能修改。</translation>
    </message>
    <message>
        <source>When it is closed there, try again.</source>
        <translation>等那边关闭后，请再试一次。</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>The issue is being read anew.</source>
        <translation>正在重新读取这一期。</translation>
    </message>
    <message>
        <source>The issue is free: you can work on it now.</source>
        <translation>这一期空出来了，现在可以修改。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Show Differences</source>
        <translation>查看不同</translation>
    </message>
    <message>
        <source>What was found is opened as an issue of its own, beside the one that is being worked on.</source>
        <translation>找到的内容已作为单独的一期打开，不影响正在处理的那一期。</translation>
    </message>
    <message>
        <source>The raw page</source>
        <translation>原始版面</translation>
    </message>
    <message>
        <source>Here stands the text as it came in. It is never changed. Colours show what became of each stretch; click a word, and the proof beside shows where it went.</source>
        <translation>这里是读入时的原文，永不改动。颜色表示各段文字的去处；点一个词，旁边的校样就指出它在哪里。</translation>
    </message>
    <message>
        <source>The proof</source>
        <translation>校样</translation>
    </message>
    <message>
        <source>Here you read and type. What was repaired is underlined, people and places are tagged. Nothing you type is lost: it is kept within two seconds.</source>
        <translation>在这里通读、修改。改过的字下有线，人名地名已标出。您键入的内容两秒内即自动保留，不会丢失。</translation>
    </message>
    <message>
        <source>Doubts first</source>
        <translation>先看疑点</translation>
    </message>
    <message>
        <source>What Lilong was not sure of waits here. %1 goes to the next doubt; in the list, A accepts and X keeps the raw text.</source>
        <translation>没有把握之处都在这里等您决定。按 %1 到下一个疑点；在列表里，A 接受，X 保留原文。</translation>
    </message>
    <message>
        <source>How far you are</source>
        <translation>进度如何</translation>
    </message>
    <message>
        <source>The line below says whether every character is placed, how many doubts are open, and whether your work is saved (%1).</source>
        <translation>最下一行说明每个字是否都有着落、还有几个疑点、工作是否已保存（%1）。</translation>
    </message>
    <message>
        <source>Everything by key</source>
        <translation>全用键盘</translation>
    </message>
    <message>
        <source>%1 finds any action by its name, in Chinese, pinyin or English. %2 lists all keys; this tour is in the Help menu.</source>
        <translation>按 %1 可用中文、拼音或英文找到任何操作。%2 列出全部按键；帮助菜单里可以再看本导览。</translation>
    </message>
</context>
<context>
    <name>lilong::MastheadCard</name>
    <message>
        <source>Masthead</source>
        <translation>报头</translation>
    </message>
    <message>
        <source>Newsletter</source>
        <translation>报名</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>主办</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>期号</translation>
    </message>
    <message>
        <source>2023-07-12 or 2023-07</source>
        <translation>2023-07-12 或 2023-07</translation>
    </message>
    <message>
        <source>Keep  Enter</source>
        <translation>填好  Enter</translation>
    </message>
    <message>
        <source>Leave  Esc</source>
        <translation>离开  Esc</translation>
    </message>
    <message>
        <source>The date is written 2023-07-12, 2023-07 or 2023.</source>
        <translation>日期请写成 2023-07-12、2023-07 或 2023。</translation>
    </message>
    <message>
        <source>Filling in the masthead</source>
        <translation>填写报头</translation>
    </message>
    <message>
        <source>The masthead is filled in.</source>
        <translation>报头已填好。</translation>
    </message>
</context>
<context>
    <name>lilong::MastheadForm</name>
    <message>
        <source>Newsletter</source>
        <translation>报名</translation>
    </message>
    <message>
        <source>as its masthead says</source>
        <translation>按报头所印</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>2023-07-12 or 2023-07</source>
        <translation>2023-07-12 或 2023-07</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>期号</translation>
    </message>
    <message>
        <source>as printed</source>
        <translation>按版面所印</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>存档</translation>
    </message>
    <message>
        <source>&amp;Newsletter</source>
        <translation>报名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>N&amp;umber</source>
        <translation>期号(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>存档(&amp;A)</translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <translation>%1（新建）</translation>
    </message>
    <message>
        <source>New archive…</source>
        <translation>新建存档…</translation>
    </message>
    <message>
        <source>New archive</source>
        <translation>新建存档</translation>
    </message>
</context>
<context>
    <name>lilong::MatchModel</name>
    <message>
        <source>beside the articles</source>
        <translation>稿件之外</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>→ %1</source>
        <translation>→ %1</translation>
    </message>
</context>
<context>
    <name>lilong::MentionCard</name>
    <message>
        <source>E  Everywhere…</source>
        <translation>E  各处…</translation>
    </message>
    <message>
        <source>The tag at the cursor</source>
        <translation>光标处的标注</translation>
    </message>
    <message>
        <source>← and → move the end of the tag, with Shift its start</source>
        <translation>← → 移动标注末端，加 Shift 移动首端</translation>
    </message>
    <message>
        <source>1  Not here</source>
        <translation>1  此处不是</translation>
    </message>
    <message>
        <source>2  Not in this issue</source>
        <translation>2  本期都不是</translation>
    </message>
    <message>
        <source>3  Not in this newsletter</source>
        <translation>3  本报都不是</translation>
    </message>
    <message>
        <source>Leave  Esc</source>
        <translation>离开  Esc</translation>
    </message>
    <message>
        <source>“%1”, a person</source>
        <translation>人物“%1”</translation>
    </message>
    <message>
        <source>“%1”, a place</source>
        <translation>地点“%1”</translation>
    </message>
    <message>
        <source>: %1</source>
        <translation>：%1</translation>
    </message>
    <message>
        <source>“%1” is tagged here no more</source>
        <translation>此处不再标注“%1”</translation>
    </message>
    <message>
        <source>“%1” is suggested in this issue no more</source>
        <translation>本期不再提示“%1”</translation>
    </message>
    <message>
        <source>“%1” is suggested in this newsletter no more</source>
        <translation>本报不再提示“%1”</translation>
    </message>
    <message numerus="yes">
        <source>2  Not in this issue (%n more)</source>
        <translation>
            <numerusform>2  本期都不是（还有 %n 处）</numerusform>
        </translation>
    </message>
    <message>
        <source>The issue&apos;s newsletter has no title: there is nothing to remember it by.</source>
        <translation>本期报纸没有报名，无法为它记住。</translation>
    </message>
    <message>
        <source>Shift+F6 refuses it further.</source>
        <translation>再按 Shift+F6 扩大拒绝的范围。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>lilong::MentionModel</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
</context>
<context>
    <name>lilong::MessageBar</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>lilong::NameChooser</name>
    <message>
        <source>Whose name is it?</source>
        <translation>这是谁的名字？</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>称谓(&amp;T)</translation>
    </message>
    <message>
        <source>N&amp;ickname</source>
        <translation>别名(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Full name</source>
        <translation>全名(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;of</source>
        <translation>属于(&amp;O)</translation>
    </message>
    <message>
        <source>full name; empty if the issue never names the person</source>
        <translation>全名；本期未提全名则留空</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>全名</translation>
    </message>
    <message>
        <source>Ta&amp;g</source>
        <translation>标注(&amp;G)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>“%1” is a</source>
        <translation>“%1”是</translation>
    </message>
    <message>
        <source>Write the full name of whom the nickname means.</source>
        <translation>请写明这个别名所指的人的全名。</translation>
    </message>
</context>
<context>
    <name>lilong::NewspaperView</name>
    <message>
        <source>Newspaper pages</source>
        <translation>报纸版面</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>共 %n 版</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lilong::OccurrenceModel</name>
    <message>
        <source>tagged already</source>
        <translation>已标注</translation>
    </message>
    <message>
        <source>tagged otherwise: %1</source>
        <translation>已另作标注：%1</translation>
    </message>
    <message>
        <source>a piece of %1</source>
        <translation>是“%1”的一部分</translation>
    </message>
    <message>
        <source>you refused it</source>
        <translation>您拒绝过</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>lilong::OpenIssue</name>
    <message>
        <source>The folder cannot be made.</source>
        <translation>无法创建文件夹。</translation>
    </message>
    <message>
        <source>Choose another archive.</source>
        <translation>请选择其他存档。</translation>
    </message>
    <message>
        <source>This issue is only to be read here: %1 is working on it.</source>
        <translation>这里只能阅读：%1正在处理这一期。</translation>
    </message>
</context>
<context>
    <name>lilong::OperationList</name>
    <message>
        <source>Done</source>
        <translation>所做</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>由谁</translation>
    </message>
    <message>
        <source>History of the record</source>
        <translation>记录的历史</translation>
    </message>
    <message>
        <source>%1 (taken back)</source>
        <translation>%1（已撤回）</translation>
    </message>
</context>
<context>
    <name>lilong::OutlineModel</name>
    <message>
        <source>(without text)</source>
        <translation>（无文字）</translation>
    </message>
    <message>
        <source>Profile: %1</source>
        <translation>人物专稿：%1</translation>
    </message>
    <message>
        <source>Article: %1</source>
        <translation>稿件：%1</translation>
    </message>
</context>
<context>
    <name>lilong::OutlinePanel</name>
    <message>
        <source>Outline</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Alt+Up and Alt+Down reorder, Tab puts the article into the one before, Shift+Tab takes it out</source>
        <translation>Alt+上下键调整次序，Tab 归入上一篇，Shift+Tab 移出</translation>
    </message>
    <message>
        <source>Moving an article</source>
        <translation>移动稿件</translation>
    </message>
    <message>
        <source>Moving an article up</source>
        <translation>上移稿件</translation>
    </message>
    <message>
        <source>Moving an article down</source>
        <translation>下移稿件</translation>
    </message>
    <message>
        <source>Nesting an article</source>
        <translation>归入稿件</translation>
    </message>
    <message>
        <source>Taking an article out</source>
        <translation>移出稿件</translation>
    </message>
</context>
<context>
    <name>lilong::OwnWordsEdit</name>
    <message>
        <source>Your own words</source>
        <translation>自己的词表</translation>
    </message>
    <message>
        <source>One word a line. A line that starts with # is a note.</source>
        <translation>一行一个词，以#开头的行是备注。</translation>
    </message>
</context>
<context>
    <name>lilong::PageHeader</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back (%1)</source>
        <translation>返回（%1）</translation>
    </message>
</context>
<context>
    <name>lilong::PagePrinter</name>
    <message>
        <source>The printer does not answer.</source>
        <translation>打印机没有响应。</translation>
    </message>
    <message>
        <source>Choose another printer, or save as PDF.</source>
        <translation>请选择其他打印机，或另存为 PDF。</translation>
    </message>
    <message>
        <source>Printing was stopped.</source>
        <translation>打印已停止。</translation>
    </message>
</context>
<context>
    <name>lilong::PrintPage</name>
    <message>
        <source>&amp;Stop Printing</source>
        <translation>停止打印(&amp;S)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Laying out the pages…</source>
        <translation>正在排版…</translation>
    </message>
    <message>
        <source>Not laid out</source>
        <translation>未能排版</translation>
    </message>
    <message>
        <source>Laying out the pages</source>
        <translation>正在排版</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 版，共 %2 版</translation>
    </message>
    <message>
        <source>Printing: %1 %</source>
        <translation>正在打印：%1 %</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The issue was written to %1.</source>
        <translation>本期已写入 %1。</translation>
    </message>
    <message>
        <source>Writing the PDF</source>
        <translation>正在写 PDF</translation>
    </message>
</context>
<context>
    <name>lilong::ProofPane</name>
    <message>
        <source>Issue</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>What the block at the cursor is; choose to make it something else</source>
        <translation>光标所在块的类别；可改为其他类别</translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n 篇稿件</numerusform>
        </translation>
    </message>
    <message>
        <source>article %1 / %2</source>
        <translation>文章 %1 / %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>没有文字</translation>
    </message>
    <message>
        <source>Kind of block: %1</source>
        <translation>块的类别：%1</translation>
    </message>
</context>
<context>
    <name>lilong::ProofSheetWriter</name>
    <message>
        <source>%1 proof sheet.pdf</source>
        <translation>%1 校样.pdf</translation>
    </message>
    <message>
        <source>Proof sheet for a second reader</source>
        <translation>给第二位审读的校样</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Writing the proof sheet</source>
        <translation>正在写校样</translation>
    </message>
</context>
<context>
    <name>lilong::ProofView</name>
    <message>
        <source>Proof</source>
        <translation>校样</translation>
    </message>
    <message>
        <source>The articles of the issue, to be read and corrected</source>
        <translation>本期的稿件，供阅读和修改</translation>
    </message>
    <message>
        <source>This cannot be done across paragraphs here.</source>
        <translation>此处不能跨段进行。</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>键入</translation>
    </message>
    <message>
        <source>Typing over the selection</source>
        <translation>改写所选文字</translation>
    </message>
    <message>
        <source>Deleting the selection</source>
        <translation>删除所选文字</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Only blocks of one article can be joined.</source>
        <translation>只能合并同一篇稿件中的块。</translation>
    </message>
    <message>
        <source>Joining blocks</source>
        <translation>合并块</translation>
    </message>
    <message>
        <source>Pasting</source>
        <translation>粘贴</translation>
    </message>
    <message numerus="yes">
        <source>Pasted; %n places were put into house style.</source>
        <translation>
            <numerusform>已粘贴；按文字规范改了%n处。</numerusform>
        </translation>
    </message>
    <message>
        <source>Splitting the block</source>
        <translation>拆分块</translation>
    </message>
    <message>
        <source>Cutting</source>
        <translation>剪切</translation>
    </message>
</context>
<context>
    <name>lilong::RecipeChoice</name>
    <message>
        <source>%1 — %2</source>
        <translation>%1 —— %2</translation>
    </message>
    <message>
        <source>Follow the &amp;recipe of %1</source>
        <translation>沿用 %1 的惯例(&amp;R)</translation>
    </message>
</context>
<context>
    <name>lilong::RecordEdit</name>
    <message>
        <source>Edit %1</source>
        <translation>修改%1</translation>
    </message>
    <message>
        <source>Other names, parted by commas</source>
        <translation>别名，用逗号隔开</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Also called</source>
        <translation>又称(&amp;A)</translation>
    </message>
    <message>
        <source>N&amp;otes</source>
        <translation>备注(&amp;O)</translation>
    </message>
</context>
<context>
    <name>lilong::RecordView</name>
    <message>
        <source>Profile articles</source>
        <translation>人物专稿</translation>
    </message>
    <message>
        <source>Places in it</source>
        <translation>其中的地点</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>提及</translation>
    </message>
    <message>
        <source>&amp;Roles</source>
        <translation>职务(&amp;R)</translation>
    </message>
    <message>
        <source>Me&amp;ntions</source>
        <translation>提及(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Profiles</source>
        <translation>专稿(&amp;P)</translation>
    </message>
    <message>
        <source>Places &amp;in It</source>
        <translation>其中的地点(&amp;I)</translation>
    </message>
    <message>
        <source>I&amp;ssues</source>
        <translation>各期(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>历史(&amp;H)</translation>
    </message>
    <message>
        <source>Nobody chosen</source>
        <translation>没有选定</translation>
    </message>
    <message>
        <source>Choose a line at the left to see the card.</source>
        <translation>在左边选一行即可看到卡片。</translation>
    </message>
    <message>
        <source>also: %1</source>
        <translation>又称：%1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>属%1</translation>
    </message>
    <message>
        <source>division code %1</source>
        <translation>区划代码 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>提及 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>%n 期</numerusform>
        </translation>
    </message>
    <message>
        <source>merged from: %1</source>
        <translation>由这些合并：%1</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
</context>
<context>
    <name>lilong::RecoveredPage</name>
    <message numerus="yes">
        <source>It was never saved: %n character(s).</source>
        <translation>
            <numerusform>从未保存过，共%n字。</numerusform>
        </translation>
    </message>
    <message>
        <source>Its text is the same as what is saved.</source>
        <translation>文字与已保存的相同。</translation>
    </message>
    <message>
        <source>The text is the same as what is saved; tags, repairs or kinds differ.</source>
        <translation>文字与已保存的相同，标记、修补或类别不同。</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) differ from what is saved.</source>
        <translation>
            <numerusform>与已保存的相差%n字。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>《%1》</translation>
    </message>
    <message numerus="yes">
        <source>“%1” and %n more article(s)</source>
        <translation>
            <numerusform>《%1》和另外%n篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) differ from what is saved, in %1.</source>
        <translation>
            <numerusform>与已保存的相差%n字，见%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Unsaved work from %1 was found: %2. %3</source>
        <translation>找到%1未保存的内容：%2。%3</translation>
    </message>
    <message>
        <source>Unsaved work</source>
        <translation>未保存的内容</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>丢弃(&amp;D)</translation>
    </message>
    <message>
        <source>As it is saved</source>
        <translation>已保存的</translation>
    </message>
    <message>
        <source>Nothing is saved</source>
        <translation>没有保存过</translation>
    </message>
    <message>
        <source>Found, from %1</source>
        <translation>找到的（%1）</translation>
    </message>
</context>
<context>
    <name>lilong::RepairDifferenceModel</name>
    <message>
        <source>not there</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>made</source>
        <translation>已改</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>turned down</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>%1; left: %2; right: %3; %4</source>
        <translation>%1；左边：%2；右边：%3；%4</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>At the left</source>
        <translation>左边</translation>
    </message>
    <message>
        <source>At the right</source>
        <translation>右边</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
</context>
<context>
    <name>lilong::RepairDifferenceView</name>
    <message>
        <source>Repairs that differ</source>
        <translation>不同的修正</translation>
    </message>
    <message>
        <source>Every repair that stands otherwise in the two states. Enter brings it back as it was at the left.</source>
        <translation>两边不一样的每一处修正。按 Enter 把它恢复成左边的样子。</translation>
    </message>
</context>
<context>
    <name>lilong::RepairGroupModel</name>
    <message>
        <source>%1: %2  ×%3</source>
        <translation>%1：%2  ×%3</translation>
    </message>
    <message numerus="yes">
        <source>Group of %n: %1, %2</source>
        <translation>
            <numerusform>一组 %n 处：%1，%2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lilong::RepairWorker</name>
    <message>
        <source>Repairing again</source>
        <translation>再修一遍</translation>
    </message>
</context>
<context>
    <name>lilong::RepairsPanel</name>
    <message>
        <source>Filter by rule or text</source>
        <translation>按规则或文字筛选</translation>
    </message>
    <message>
        <source>Filter the repairs</source>
        <translation>筛选修正</translation>
    </message>
    <message>
        <source>Applied repairs</source>
        <translation>已作的修正</translation>
    </message>
    <message>
        <source>X or Delete takes the repair or the group back, Enter or Shift+X the whole group, Space goes on or opens a group, Backspace brings the last one back, F filters</source>
        <translation>X 或 Delete 撤回这一处或这一组，回车或 Shift+X 撤回整组，空格到下一处或展开一组，退格恢复刚撤回的，F 筛选</translation>
    </message>
    <message>
        <source>Taking a group of repairs back</source>
        <translation>撤回一组修正</translation>
    </message>
    <message>
        <source>Other changes have been made since: use Undo or the history.</source>
        <translation>此后又有别的改动：请用撤销或历史。</translation>
    </message>
    <message>
        <source>X  %1</source>
        <translation>X  %1</translation>
    </message>
    <message>
        <source>Choose a repair first.</source>
        <translation>请先选择一处修正。</translation>
    </message>
    <message>
        <source>Taking a repair back</source>
        <translation>撤回修正</translation>
    </message>
</context>
<context>
    <name>lilong::ReviewFilterBar</name>
    <message>
        <source>Open</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>Left for later</source>
        <translation>留到稍后</translation>
    </message>
    <message>
        <source>Turned down</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Made by a rule</source>
        <translation>规则所改</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>手工改动</translation>
    </message>
    <message>
        <source>All that was made</source>
        <translation>全部修正</translation>
    </message>
    <message>
        <source>However sure</source>
        <translation>不限把握</translation>
    </message>
    <message>
        <source>Sure to 80 % and more</source>
        <translation>把握 80% 以上</translation>
    </message>
    <message>
        <source>Sure to 50–80 %</source>
        <translation>把握 50–80%</translation>
    </message>
    <message>
        <source>Sure to less than 50 %</source>
        <translation>把握不到 50%</translation>
    </message>
    <message>
        <source>%1  ×%2</source>
        <translation>%1  ×%2</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>所有规则</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>所有文章</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>筛选：%1</translation>
    </message>
    <message>
        <source>In no article</source>
        <translation>不在文章中</translation>
    </message>
    <message>
        <source>%1 of %2 – show all (Esc)</source>
        <translation>%1 / %2，显示全部 (Esc)</translation>
    </message>
</context>
<context>
    <name>lilong::RoleTree</name>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Roles over time</source>
        <translation>历任职务</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>%n 期</numerusform>
        </translation>
    </message>
    <message>
        <source>the editor</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
</context>
<context>
    <name>lilong::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Font of the &amp;source</source>
        <translation>原文字体(&amp;S)</translation>
    </message>
    <message>
        <source>Font of the &amp;proof</source>
        <translation>校样字体(&amp;P)</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>&amp;Editor&apos;s name</source>
        <translation>编辑姓名(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Folder for archives</source>
        <translation>存档文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>P&amp;aper</source>
        <translation>纸张(&amp;A)</translation>
    </message>
    <message>
        <source>Tabloid</source>
        <translation>小报</translation>
    </message>
    <message>
        <source>House style: repairs made on import</source>
        <translation>文字规范：导入时所作的修正</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> 磅</translation>
    </message>
    <message>
        <source>Font size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Lilong in your documents</source>
        <translation>“文档”中的 Lilong 文件夹</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Your own words: never taken for a misreading</source>
        <translation>自己的词表：不会当作识别错误</translation>
    </message>
</context>
<context>
    <name>lilong::ShortcutPage</name>
    <message>
        <source>Actions and their keys</source>
        <translation>操作及其按键</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Name, pinyin or keys</source>
        <translation>名称、拼音或按键</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>查找操作</translation>
    </message>
</context>
<context>
    <name>lilong::SourcePane</name>
    <message>
        <source>Source</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>lilong::SourceView</name>
    <message>
        <source>Source</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>The raw text of the page, as it was brought in</source>
        <translation>版面的原始文字，照导入时的样子</translation>
    </message>
</context>
<context>
    <name>lilong::StateComparisonView</name>
    <message>
        <source>Then and now</source>
        <translation>当时与现在</translation>
    </message>
    <message>
        <source>Each paragraph as it was then and as it is now</source>
        <translation>每一段当时与现在的样子</translation>
    </message>
</context>
<context>
    <name>lilong::StepModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>%1 · not saved yet</source>
        <translation>%1 · 尚未保存</translation>
    </message>
    <message>
        <source>▸ %1 (at the right)</source>
        <translation>▸ %1（在右边）</translation>
    </message>
    <message>
        <source>%1, at the right</source>
        <translation>%1，在右边</translation>
    </message>
</context>
<context>
    <name>lilong::TagCommands</name>
    <message>
        <source>Tagging a person</source>
        <translation>标注人物</translation>
    </message>
    <message>
        <source>Tagging a place</source>
        <translation>标注地点</translation>
    </message>
    <message>
        <source>A name stands in one paragraph: select it alone.</source>
        <translation>名字只在一段之内：请只选名字。</translation>
    </message>
    <message>
        <source>Select the name first.</source>
        <translation>请先选中名字。</translation>
    </message>
    <message>
        <source>Put the cursor into a tag first.</source>
        <translation>请先把光标放在标注里。</translation>
    </message>
    <message numerus="yes">
        <source>%n more places tagged here.</source>
        <translation>
            <numerusform>此处另外标注了 %n 处。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places tagged in other issues; “%1” in the Tag menu takes them back.</source>
        <translation>
            <numerusform>在其他各期标注了 %n 处；可用“标注”菜单的“%1”撤回。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places in other issues are tagged no more.</source>
        <translation>
            <numerusform>其他各期的 %n 处标注已撤回。</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking tags back in the archive</source>
        <translation>正在撤回存档中的标注</translation>
    </message>
    <message>
        <source>The paragraph ends here.</source>
        <translation>已到本段的边上。</translation>
    </message>
    <message>
        <source>Moving the border of a tag</source>
        <translation>移动标注边界</translation>
    </message>
    <message>
        <source>There is no tag here.</source>
        <translation>此处没有标注。</translation>
    </message>
    <message>
        <source>Removing a tag</source>
        <translation>去掉标注</translation>
    </message>
</context>
<context>
    <name>lilong::TextListModel</name>
    <message>
        <source>%1 characters</source>
        <translation>%1 字</translation>
    </message>
    <message>
        <source>%1 (look at it)</source>
        <translation>%1（请核对）</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
</context>
<context>
    <name>lilong::TextSearch</name>
    <message>
        <source>Searching the archive</source>
        <translation>正在搜索存档</translation>
    </message>
</context>
<context>
    <name>lilong::TimelineView</name>
    <message>
        <source>Mentions by issue</source>
        <translation>各期提及次数</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>%n 期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n mention(s)</source>
        <translation>
            <numerusform>%1：提及 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>No issue names it yet.</source>
        <translation>还没有一期提到它。</translation>
    </message>
</context>
<context>
    <name>lilong::TourCard</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Next  ↵</source>
        <translation>下一步  ↵</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>End  Esc</source>
        <translation>结束  Esc</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Done  ↵</source>
        <translation>完成  ↵</translation>
    </message>
</context>
</TS>
